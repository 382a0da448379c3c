// Every test framework on every Node that it runs on: it loads the packed mock, as an ECMAScript module and by require.
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Consumer, createConsumer } from "./support/consumer.ts";
import { nodeProgram, nodes, npm } from "./support/managers.ts";

const { resolve } = createRequire(import.meta.url);
const folderOf = (name: string) => dirname(resolve(`${name}/package.json`));
const jest = join(folderOf("jest"), "bin/jest.js");
const jestArguments = ["--testMatch", "**/*.spec.*", "--runTestsByPath"];
const playwright = join(folderOf("@playwright/test"), "cli.js");

const frameworks = [
  {
    framework: "Vitest",
    from: 22,
    args: [join(folderOf("vitest"), "vitest.mjs"), "run"],
    file: "tests/vitest.spec.mjs",
  },
  // The last one that runs on Node 20.
  {
    framework: "Vitest 3",
    from: 20,
    args: [join(folderOf("vitest3"), "vitest.mjs"), "run"],
    file: "vitest3/vitest.spec.mjs",
  },
  { framework: "Jest, CommonJS", from: 20, args: [jest, ...jestArguments], file: "tests/jest.spec.cjs" },
  {
    framework: "Jest, ECMAScript modules",
    from: 20,
    args: ["--experimental-vm-modules", jest, ...jestArguments],
    file: "tests/jest.spec.mjs",
  },
  { framework: "Mocha", from: 20, args: [join(folderOf("mocha"), "bin/mocha.js")], file: "tests/mocha.spec.mjs" },
  {
    framework: "Mocha, CommonJS",
    from: 20,
    args: [join(folderOf("mocha"), "bin/mocha.js")],
    file: "tests/mocha.spec.cjs",
  },
  { framework: "node:test", from: 20, args: ["--test"], file: "tests/node.spec.mjs" },
  { framework: "node:test, CommonJS", from: 20, args: ["--test"], file: "tests/node.spec.cjs" },
  { framework: "Playwright", from: 20, args: [playwright, "test"], file: "tests/playwright.spec.mjs" },
];
const rows = frameworks.flatMap((framework) =>
  nodes.filter(({ major }) => major >= framework.from).map((node) => ({ ...framework, ...node })),
);

let consumer: Consumer;
beforeAll(async () => {
  consumer = createConsumer(npm, nodeProgram(20), inject("registry"));
  await consumer.manage([...npm.add, "@vpc-endpoints/mock"]);
  cpSync(new URL("consumer/tests/", import.meta.url), join(consumer.folder, "tests"), { recursive: true });
  cpSync(new URL("consumer/tests/", import.meta.url), join(consumer.folder, "vitest3"), { recursive: true });
  // The frameworks are linked from where they are installed already: it is the mock that is put to the test.
  for (const name of ["vitest", "@jest/globals", "mocha", "@playwright/test"]) link(name, join("node_modules", name));
  link("vitest3", "vitest3/node_modules/vitest");
});
afterAll(() => consumer?.[Symbol.dispose]());

function link(name: string, place: string): void {
  const path = join(consumer.folder, place);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(folderOf(name), path);
}

test.each(rows)("$framework on $node", async ({ program, args, file }) => {
  const output = await consumer.run(program, [...args, file]);
  expect(output).toMatch(/\b(1 passed|1 passing|pass 1)\b/);
  expect(output).not.toMatch(/\b[1-9]\d* (failed|failing)\b/);
});
