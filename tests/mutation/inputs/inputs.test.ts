// The watch over inputs itself: what a program reads is written down, and what of it is no input is named.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Task } from "./turbo.ts";
import { undeclared } from "./undeclared.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "vpc-endpoints-inputs-")));
afterAll(() => rmSync(root, { recursive: true }));

test("every way to read a file is written down, and what is installed or lacking is not", () => {
  const program = `import { readFileSync, createReadStream, promises, copyFileSync } from "node:fs";
    import "./imported.mjs";
    import "installed";
    readFileSync("sync.txt");
    await promises.readFile("promised.txt");
    for await (const _ of createReadStream("streamed.txt"));
    copyFileSync("copied.txt", "copy.txt");
    try { readFileSync("lacking.txt"); } catch {}`;
  const files = { "program.mjs": program, "imported.mjs": "", "node_modules/installed/index.mjs": "" };
  const manifest = { "node_modules/installed/package.json": '{ "exports": "./index.mjs" }' };
  const texts = { "sync.txt": "", "promised.txt": "", "streamed.txt": "", "copied.txt": "", "unread.txt": "" };
  for (const [name, content] of Object.entries({ ...files, ...manifest, ...texts })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  const recorder = join(import.meta.dirname, "record-reads.cjs");
  const log = mkdtempSync(join(tmpdir(), "vpc-endpoints-reads-"));
  const env = { ...process.env, NODE_OPTIONS: "", TURBO_HASH: "hash", READS_FOLDER: log, READS_ROOT: root };
  const { stderr } = spawnSync(process.execPath, ["--require", recorder, "program.mjs"], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  const read = readFileSync(join(log, "hash"), "utf8").trim().split("\n");
  rmSync(log, { recursive: true });
  expect(read.toSorted()).toEqual([
    "copied.txt",
    "imported.mjs",
    "program.mjs",
    "promised.txt",
    "streamed.txt",
    "sync.txt",
  ]);
});

const task = (taskId: string, directory: string, inputs: string[], dependencies: string[] = []): Task => ({
  taskId,
  hash: "",
  directory,
  command: "",
  inputs: Object.fromEntries(inputs.map((file) => [file, ""])),
  dependencies,
});
const tests = task("tests#test", "tests", ["a.test.ts", "../docs/words.txt"], ["client#build"]);
const client = task("client#build", "packages/client", ["src/index.ts"], ["types#build"]);
const types = task("types#build", "packages/types", ["src/index.ts"], ["client#build"]);
const tasks = new Map([tests, client, types].map((one) => [one.taskId, one]));
const isBuilt = (file: string) => file.includes("/dist/");

test.each<[read: string, isNamed: boolean]>([
  ["tests/a.test.ts", false],
  ["docs/words.txt", false],
  ["pnpm-lock.yaml", false],
  ["packages/types/src/index.ts", false],
  ["packages/client/dist/index.js", false],
  ["tests/b.test.ts", true],
  ["docs/other.txt", true],
  ["packages/client/src/other.ts", true],
  // A build that the task does not wait for.
  ["packages/mock/dist/index.js", true],
  ["packages/mock/src/index.ts", true],
])("a task that reads %s: named: %s", (file, isNamed) => {
  expect(undeclared(tests, [file], tasks, ["pnpm-lock.yaml"], isBuilt)).toEqual(isNamed ? [file] : []);
});
