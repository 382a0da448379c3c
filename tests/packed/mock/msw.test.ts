// Both lines of MSW that the mock takes: they install beside it without a conflict, answer, and their types fit.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, inject, test } from "vitest";
import { createConsumer } from "./support/consumer.ts";
import { nodeProgram, npm } from "./support/managers.ts";

const { resolve } = createRequire(import.meta.url);
const program = (name: string) => readFileSync(new URL(`consumer/${name}`, import.meta.url), "utf8");
const tsc = join(dirname(resolve("typescript59/package.json")), "bin", "tsc");

test.each([
  { line: "msw2", node: 22 },
  { line: "msw", node: 24 },
])("$line on Node $node", async ({ line, node }) => {
  const { version }: { version: string } = JSON.parse(readFileSync(resolve(`${line}/package.json`), "utf8"));
  using consumer = createConsumer(npm, nodeProgram(node), inject("registry"));
  // MSW has an install script of its own, which is not what this is about.
  await consumer.manage([...npm.add, "--ignore-scripts", "@vpc-endpoints/mock", `msw@${version}`]);
  consumer.write("use-msw.mjs", program("use-msw.mjs"));
  expect(await consumer.node(["use-msw.mjs"])).toBe("400 200\n");
  consumer.write("types-msw.mts", program("types-msw.ts"));
  const compilerOptions = {
    module: "nodenext",
    target: "es2022",
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  consumer.write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["types-msw.mts"] }));
  expect(await consumer.run(nodeProgram(node), [tsc, "--project", "."])).toBe("");
});
