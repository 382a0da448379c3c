import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";

const folder = new URL("../dist/types/", import.meta.url);

/**
 * Type-checks these TypeScript files, which may import what the tests import, and answers with the compiler's messages
 * by file and line.
 */
export function compile(files: Readonly<Record<string, string>>): (file: string, line: number) => string | undefined {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(new URL(name, folder), content);
  writeFileSync(
    new URL("tsconfig.json", folder),
    JSON.stringify({ extends: "../../tsconfig.json", include: ["*.ts"], exclude: [] }),
  );
  const { stdout, stderr, status } = spawnSync("tsc", ["--project", ".", "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const messages = new Map<string, string>();
  for (const [, file, line, message] of stdout.matchAll(/^(\S+?)\((\d+),\d+\): error TS\d+: (.*(?:\n +.*)*)/gm)) {
    messages.set(`${file}:${line}`, message ?? "");
  }
  if (status !== 0 && messages.size === 0) throw new Error(`tsc failed: ${stdout}${stderr}`);
  return (file, line) => messages.get(`${file}:${line}`);
}
