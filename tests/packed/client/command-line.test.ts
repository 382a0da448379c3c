import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { expected } from "./expected.ts";
import { startService } from "./service.ts";

const run = promisify(execFile);
const cwd = inject("consumer");
const { resolve } = createRequire(import.meta.url);
const folder = (name: string) => dirname(resolve(`${name}/package.json`));
const node = (name: string) => join(folder(name), "bin", "node");
const local = (name: string) => join(import.meta.dirname, "..", "node_modules", ".bin", name);

test.each([
  ["Node 20", node("node20"), []],
  ["Node 22", node("node22"), []],
  ["Node 24", node("node"), []],
  ["Node 26", node("node26"), []],
  ["Deno", local("deno"), ["run", "--no-prompt", "--allow-net=127.0.0.1", "--allow-env", "--allow-read"]],
  ["Bun", local("bun"), ["run"]],
])("%s: the packed client signs, lists, pages, retries, aborts and waits", async (_, program, options) => {
  await using service = await startService();
  const { stdout } = await run(program, [...options, "main.js", service.url], { cwd });
  expect(JSON.parse(stdout)).toEqual(expected);
});

test.each([
  ["Node 20", node("node20")],
  ["Node 22", node("node22")],
  ["Node 24", node("node")],
  ["Node 26", node("node26")],
])("%s: require() of the packed client works", async (_, program) => {
  const script = "console.log(typeof require('@vpc-endpoints/client').createClient)";
  const { stdout } = await run(program, ["--input-type=commonjs", "--eval", script], { cwd });
  expect(stdout.trim()).toBe("function");
});
