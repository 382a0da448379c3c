// The build refuses cases that do not fit, so that nothing is made of them: seen in a copy of this folder.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const folder = import.meta.dirname;
const needed = ["build-cases.ts", "case.schema.json", "cases", "cases.ts", "check-cases.ts", "model", "package.json"];
const name = "second-page.json";
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "vpc-endpoints-build-cases-"));
  for (const part of [...needed, "dist/openapi.json"])
    cpSync(join(folder, part), join(root, part), { recursive: true });
  symlinkSync(join(folder, "node_modules"), join(root, "node_modules"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** What the build of the changed cases says, its exit code first. */
function build(from: string, to: string): string {
  const file = join(root, "cases", name);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  const { status, stderr } = spawnSync(process.execPath, ["build-cases.ts"], { cwd: root, encoding: "utf8" });
  return `${status}\n${stderr}`;
}

test("cases that fit are written", () => {
  expect(build('"size": 2', '"size": 3')).toBe("0\n");
  expect(readFileSync(join(root, "dist/cases.json"), "utf8")).toContain('"size": 3');
});

test.each([
  ["is not of the form of a case", '"status": 200', '"status": "200"', "/response/status must be integer"],
  ["names a parameter that there is not", '"size": 2', '"pageSize": 2', "request: .* has no parameter `pageSize`"],
])("a case that %s is refused, with its file", (_, from, to, message) => {
  expect(build(from, to)).toMatch(new RegExp(`^1\nopenapi/cases/${name}: ${message}`));
  expect(existsSync(join(root, "dist/cases.json"))).toBe(false);
});

test("a document that cannot be read is a message without a stack", () => {
  const file = join(root, "dist/openapi.json");
  writeFileSync(file, readFileSync(file, "utf8").replace('"x-pagination"', '"x-pages"'));
  const told = build('"size": 2', '"size": 3');
  expect(told).toMatch(/^1\n.*`?x-pages`?.*\nRun `npm run generate` to see the file and the line\.\n$/);
});
