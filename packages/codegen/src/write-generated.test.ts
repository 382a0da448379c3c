import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { writeGenerated } from "./write-generated.ts";

vi.mock("node:fs");
vi.mock("node:child_process");

const root = new URL("../../../", import.meta.url);
const banner = "// Generated from the OpenAPI document. Never edit it: change openapi/ and run `npm run generate`.\n\n";
const { argv } = process;
let files: Record<string, string>;

beforeEach(() => {
  const pathOf = (file: unknown) => String(file).slice(root.href.length);
  vi.mocked(existsSync).mockImplementation((file) => pathOf(file) in files);
  vi.mocked(readFileSync).mockImplementation((file) => files[pathOf(file)] ?? "");
  vi.mocked(writeFileSync).mockImplementation((file, content) => {
    files[pathOf(file)] = `${content}`;
  });
  vi.mocked(execFileSync).mockImplementation((...[, , options]) => `formatted ${options?.input}`);
  vi.spyOn(process, "exit").mockImplementation(() => {
    throw new Error("the process ends");
  });
  vi.spyOn(console, "error").mockReturnValue();
  files = { "a/same.ts": `formatted ${banner}same`, "a/old.ts": `formatted ${banner}old` };
});
afterEach(() => {
  process.argv = argv;
  vi.restoreAllMocks();
});

const rendered = { "a/same.ts": "same", "a/old.ts": "renewed", "a/new.ts": "new" };

test("what differs is written, below a banner and formatted", () => {
  writeGenerated(rendered);
  expect(files).toEqual({
    "a/same.ts": `formatted ${banner}same`,
    "a/old.ts": `formatted ${banner}renewed`,
    "a/new.ts": `formatted ${banner}new`,
  });
  expect(vi.mocked(writeFileSync)).toHaveBeenCalledTimes(2);
  expect(vi.mocked(execFileSync).mock.calls[0]).toEqual([
    "biome",
    ["check", "--write", "--linter-enabled=false", "--stdin-file-path=a/same.ts"],
    { cwd: fileURLToPath(root), encoding: "utf8", input: `${banner}same` },
  ]);
  expect(vi.mocked(readFileSync).mock.calls.map(([, encoding]) => encoding)).toEqual(["utf8", "utf8"]);
  expect(process.exit).not.toHaveBeenCalled();
});

test("with --check what differs is named, and nothing is written", () => {
  process.argv = [...argv, "--check"];
  expect(() => writeGenerated(rendered)).toThrow("the process ends");
  expect(process.exit).toHaveBeenCalledWith(1);
  expect(vi.mocked(console.error).mock.calls).toEqual([
    ["a/old.ts, a/new.ts: not what the document says. Run `npm run generate` and commit the result."],
  ]);
  expect(writeFileSync).not.toHaveBeenCalled();
});

test("with --check what is as it should be ends well", () => {
  process.argv = [...argv, "--check"];
  writeGenerated({ "a/same.ts": "same" });
  expect(process.exit).not.toHaveBeenCalled();
  expect(console.error).not.toHaveBeenCalled();
});
