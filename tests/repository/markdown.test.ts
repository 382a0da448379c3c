// What the Markdown files say is in the repository is there.
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { files, read } from "./files.ts";

const root = new URL("../../", import.meta.url);
const markdown = files.filter((file) => /\.mdx?$/.test(file));
const folders = new Set(files.filter((file) => file.includes("/")).map((file) => file.replace(/\/.*/, "")));
const packages: ReadonlyMap<string, readonly string[]> = new Map(
  files
    .filter((file) => /(^|\/)package\.json$/.test(file))
    .map((file) => {
      const { name, scripts = {} } = JSON.parse(read(file));
      return [file === "package.json" ? "" : name, Object.keys(scripts)];
    }),
);

describe.each(markdown)("%s", (file) => {
  const text = read(file);

  test("every script that it names is there", () => {
    const root = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, own]) => ["", run ?? own]);
    const filtered = [...text.matchAll(/pnpm --filter (@[\w/-]+) (?:run )?([\w:-]+)/g)].map(([, name, run]) => [
      name,
      run,
    ]);
    const lacking = [...root, ...filtered].filter(
      ([name = "", script = ""]) => !packages.get(name)?.includes(script) && script !== "exec",
    );
    expect(lacking, `${file}: package and script`).toEqual([]);
  });

  test("every path that it names is there", () => {
    const codes = [...text.matchAll(/(?<!`)`([\w.@{}-]+\/[\w./@{}-]*)`/g)].map(([, code = ""]) => code);
    const paths = codes.filter((code) => folders.has(code.split("/")[0] ?? ""));
    expect(paths.filter((path) => !exists(path) && !exists(besides(file, path)))).toEqual([]);
  });
});

/** Whether a path is there; what is built need not be. */
function exists(path: string): boolean {
  return /(^|\/)dist(\/|$)/.test(path) || existsSync(new URL(path, root));
}

function besides(file: string, path: string): string {
  return file.replace(/[^/]*$/, "") + path;
}
