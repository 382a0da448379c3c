import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { expected } from "./expected.ts";
import { startService } from "./service.ts";

const run = promisify(execFile);
const cwd = join(inject("consumer"), "commonjs");
const { resolve } = createRequire(import.meta.url);
const packages = (name: string) => dirname(resolve(`${name}/package.json`));

// Everything that is named by its path here is what a program has in its own node_modules.
const babel = [resolve("babel-jest"), { plugins: [resolve("@babel/plugin-transform-modules-commonjs")] }];
const swc = [resolve("@swc/jest"), { jsc: { parser: { syntax: "typescript" } }, module: { type: "commonjs" } }];
const tsconfig = {
  module: "commonjs",
  moduleResolution: "node10",
  target: "es2022",
  allowJs: true,
  strict: true,
  esModuleInterop: true,
  types: ["jest", "node"],
  typeRoots: [join(import.meta.dirname, "../node_modules/@types")],
};
const tsJest = [resolve("ts-jest"), { tsconfig }];

test.each([
  ["babel", babel],
  ["ts-jest", tsJest],
  ["swc", swc],
])("Jest with %s takes the packed client without a flag or a pattern", async (_, transform) => {
  await using service = await startService();
  const testMatch = ["**/jest-suite.ts"];
  const config = {
    rootDir: cwd,
    testMatch,
    testEnvironment: resolve("jest-environment-node"),
    transform: { "\\.[jt]s$": transform },
  };
  const jest = join(packages("jest"), "bin", "jest.js");
  const env = { ...process.env, SERVICE_URL: service.url, EXPECTED: JSON.stringify(expected) };
  const args = [jest, "--config", JSON.stringify(config), "--no-cache", "--no-watchman", "--json", "--runInBand"];
  const { stdout } = await run(process.execPath, args, { cwd, env }).catch((failure) => failure);
  const { testResults }: { testResults: { message: string }[] } = JSON.parse(stdout);
  expect(testResults.map(({ message }) => message)).toEqual([""]);
});
