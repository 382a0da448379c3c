import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { nodeVersions } from "../node-versions.ts";
import { startService } from "./service.ts";

const run = promisify(execFile);
const cwd = join(inject("consumer"), "commonjs");
const { resolve } = createRequire(import.meta.url);
const packages = (name: string) => dirname(resolve(`${name}/package.json`));
const shared = {
  target: "es2022",
  lib: ["es2022", "dom", "dom.asynciterable"],
  strict: true,
  types: [],
  // The libraries of the compiler itself are not what this is about, and take it most of its time.
  skipDefaultLibCheck: true,
};
const node16 = { ...shared, module: "node16", moduleResolution: "node16" };
const node10 = { ...shared, module: "commonjs", moduleResolution: "node10" };

test.each([
  ["typescript54", "node16", node16],
  ["typescript59", "node16", node16],
  ["typescript6", "node16", node16],
  ["typescript7", "node16", { ...node16, types: ["node"], typeRoots: [join(packages("@types/node"), "..")] }],
  ["typescript54", "node10", node10],
  ["typescript59", "node10", node10],
  ["typescript6", "node10", { ...node10, ignoreDeprecations: "6.0" }],
])("%s with moduleResolution %s checks a CommonJS program", async (compiler, _, options) => {
  const compilerOptions = { ...options, skipLibCheck: false, exactOptionalPropertyTypes: false, noEmit: true };
  await writeFile(join(cwd, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
  const tsc = join(packages(compiler), "bin", "tsc");
  const outcome = await run(process.execPath, [tsc, "--project", "."], { cwd }).catch(({ stdout }) => ({ stdout }));
  expect(outcome.stdout).toBe("");
});

test("ts-node runs a CommonJS program", async () => {
  await using service = await startService();
  const env = {
    ...process.env,
    SERVICE_URL: service.url,
    TS_NODE_COMPILER: packages("typescript59"),
    TS_NODE_COMPILER_OPTIONS: JSON.stringify(node10),
    TS_NODE_SKIP_PROJECT: "true",
  };
  const { stdout } = await run(process.execPath, ["--require", resolve("ts-node/register"), "program.ts"], {
    cwd,
    env,
  });
  const ids = ["ep-1", "ep-2", "ep-3", "ep-4", "ep-5"];
  expect(JSON.parse(stdout)).toEqual(["function", "function", "function", true, ids]);
});

test.each(nodeVersions)("$name: instanceof holds when both are loaded", async ({ program }) => {
  await using service = await startService();
  const { stdout } = await run(program, ["both.js", service.url], { cwd });
  const api = [true, false, true, false];
  const invalid = [false, true, false, true];
  expect(JSON.parse(stdout)).toEqual([api, invalid, api, invalid]);
});
