// The commands in the guides that are too short for a file of their own, and that nothing else in code stands there.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const guides = new URL("../../docs/src/content/docs/", import.meta.url);
const mock = fileURLToPath(new URL("../../packages/mock/dist/cli.js", import.meta.url));

const blocks = readdirSync(guides, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.mdx?$/.test(file))
  .flatMap((file) =>
    [...readFileSync(new URL(file, guides), "utf8").matchAll(/^ *```(\w*)[^\n]*\n([\s\S]*?)^ *```$/gm)].map(
      ([, language = "", code = ""]) => ({ file, language, lines: code.trim().split(/\n\s*/) }),
    ),
  );
const commands = blocks
  .filter(({ language }) => language === "sh")
  .flatMap(({ file, lines }) => lines.map((line) => ({ file, line })));

test("code stands in files that are run, only shell commands and plain text stand in the guides", () => {
  expect(blocks.filter(({ language }) => language !== "sh" && language !== "text")).toEqual([]);
});

const known: readonly RegExp[] = [
  /^npx vpc-endpoints-mock( |$)/,
  /^npm install @vpc-endpoints\/(client|mock|types|openapi)$/,
  /^export ALIBABA_CLOUD_ACCESS_KEY_(ID|SECRET)=…$/,
  // The tests of the contract run stock Prism on the document, and the build of the site stands before these tests.
  /^npx @stoplight\/prism-cli mock openapi\.yaml$/,
  /^DOCS_SITE=\S+ DOCS_BASE=\S+ npx pnpm --filter @vpc-endpoints\/docs build$/,
];

test.each(commands)("$file: $line is a command that some test runs", ({ line }) => {
  expect(known.some((pattern) => pattern.test(line))).toBe(true);
});

test.each(commands.filter(({ line }) => line.startsWith("npx vpc-endpoints-mock")))(
  "$file: $line",
  async ({ line }) => {
    const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-guide-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "my-endpoints.yaml"), "[]\n");
    const args = line.replace("--port 4010", "--port 0").split(" ").slice(2);
    const child = spawn(process.execPath, [mock, ...args], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
    const { value: first } = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    child.kill("SIGINT");
    expect((await once(child, "exit"))[0]).toBe(0);
  },
);
