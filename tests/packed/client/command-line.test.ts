import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { nodeVersions } from "../node-versions.ts";
import { expected } from "./expected.ts";
import { startService } from "./service.ts";

const run = promisify(execFile);
const cwd = inject("consumer");
const local = (name: string) => join(import.meta.dirname, "..", "node_modules", ".bin", name);

test.each([
  ...nodeVersions.map(({ name, program }) => ({ name, program, options: [] })),
  {
    name: "Deno",
    program: local("deno"),
    options: ["run", "--no-prompt", "--allow-net=127.0.0.1", "--allow-env", "--allow-read"],
  },
  { name: "Bun", program: local("bun"), options: ["run"] },
])("$name: the packed client signs, lists, pages, retries, aborts and waits", async ({ program, options }) => {
  await using service = await startService();
  const { stdout } = await run(program, [...options, "main.js", service.url], { cwd });
  expect(JSON.parse(stdout)).toEqual(expected);
});

test.each(nodeVersions)("$name: require() of the packed client works", async ({ program }) => {
  const script = "console.log(typeof require('@vpc-endpoints/client').createClient)";
  const { stdout } = await run(program, ["--input-type=commonjs", "--eval", script], { cwd });
  expect(stdout.trim()).toBe("function");
});

test("each version of Node is tried once, and the last is newer than the others", () => {
  const names = nodeVersions.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].sort());
  expect(names.length).toBeGreaterThan(0);
});
