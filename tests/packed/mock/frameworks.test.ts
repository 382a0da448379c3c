// Every test framework on every Node that it runs on, each installed by another package manager beside the packed mock:
// it loads the mock as an ECMAScript module and by require.
import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Consumer, createConsumer } from "./support/consumer.ts";
import { managerOf, nodeProgram, nodes } from "./support/managers.ts";

interface Framework {
  readonly framework: string;
  /** The package manager that installs it. */
  readonly by: string;
  readonly adds: readonly string[];
  /** The least Node that it runs on. */
  readonly from: number;
  /** What Node runs in the folder of the consumer; or the package manager, where Node alone would not find it. */
  readonly args: readonly string[];
  readonly files: readonly string[];
}

const jest = ["node_modules/jest/bin/jest.js", "--testMatch", "**/*.spec.*", "--runTestsByPath"];
const vitest = { args: ["node_modules/vitest/vitest.mjs", "run"], files: ["vitest.spec.mjs"] };
const mocha = { framework: "Mocha", adds: ["mocha"], files: ["mocha.spec.mjs", "mocha.spec.cjs"] };
const nodeTest = { framework: "node:test", adds: [], from: 20, files: ["node.spec.mjs", "node.spec.cjs"] };

const frameworks: readonly Framework[] = [
  {
    framework: "Jest, CommonJS",
    by: "npm",
    adds: ["jest", "@jest/globals"],
    from: 20,
    args: jest,
    files: ["jest.spec.cjs"],
  },
  {
    framework: "Jest, ECMAScript modules",
    by: "npm",
    adds: [],
    from: 20,
    args: ["--experimental-vm-modules", ...jest],
    files: ["jest.spec.mjs"],
  },
  // The last one that runs on Node 20.
  { framework: "Vitest 3", by: "pnpm 10", adds: ["vitest@3"], from: 20, ...vitest },
  {
    framework: "Playwright",
    by: "pnpm 11",
    adds: ["@playwright/test"],
    from: 20,
    args: ["node_modules/@playwright/test/cli.js", "test"],
    files: ["playwright.spec.mjs"],
  },
  { framework: "Vitest", by: "pnpm 12", adds: ["vitest"], from: 22, ...vitest },
  { ...mocha, by: "Yarn classic", from: 20, args: ["node_modules/mocha/bin/mocha.js"] },
  { ...nodeTest, by: "Yarn with node_modules", args: ["--test"] },
  { ...nodeTest, by: "Yarn with Plug'n'Play", args: ["node", "--test"] },
  // On older ones Node fails where Plug'n'Play loads what Mocha requires.
  { ...mocha, by: "Yarn with Plug'n'Play", from: 24, args: ["run", "mocha"] },
];
const rows = frameworks.flatMap((framework) =>
  nodes.filter(({ major }) => major >= framework.from).map((node) => ({ ...framework, ...node })),
);

const consumers = new Map<string, Consumer>();
beforeAll(async () => {
  const installs = [...new Set(frameworks.map(({ by }) => by))].map(async (by) => {
    const manager = managerOf(by);
    const consumer = createConsumer(manager, nodeProgram(24), inject("registry"));
    consumers.set(by, consumer);
    const adds = frameworks.filter((framework) => framework.by === by).flatMap((framework) => framework.adds);
    await consumer.manage([...manager.add, "@vpc-endpoints/mock", ...adds]);
    cpSync(new URL("consumer/tests/", import.meta.url), join(consumer.folder, "tests"), { recursive: true });
  });
  await Promise.all(installs);
});
afterAll(() => {
  for (const consumer of consumers.values()) consumer[Symbol.dispose]();
});

test.each(rows)("$framework, installed by $by, on $node", async ({ by, program, args, files }) => {
  const output = await consumers.get(by)?.runOn(program, [...args, ...files.map((file) => `tests/${file}`)]);
  expect(output).toMatch(new RegExp(`\\b(${files.length} passed|${files.length} passing|pass ${files.length})\\b`));
  expect(output).not.toMatch(/\b[1-9]\d* (failed|failing)\b/);
});
