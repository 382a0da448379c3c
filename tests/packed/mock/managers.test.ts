// Every package manager on every Node: the mock installs without a warning, and is imported, required and run.
import { readFileSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { createConsumer } from "./support/consumer.ts";
import { nodes, packageManagers } from "./support/managers.ts";

const rows = packageManagers.flatMap((manager) =>
  nodes.filter(({ major }) => major >= manager.from).map((node) => ({ ...manager, ...node, packageManager: manager })),
);
const manifest = JSON.parse(readFileSync(new URL("../../../packages/mock/package.json", import.meta.url), "utf8"));
const program = readFileSync(new URL("consumer/use.mjs", import.meta.url), "utf8");

test.concurrent.each(rows)("$manager on $node", async ({ packageManager, program: nodeProgram, major }) => {
  using consumer = createConsumer(packageManager, nodeProgram, inject("registry"));
  const output = await consumer.manage([...packageManager.add, "@vpc-endpoints/mock"]);
  expect(output).not.toMatch(/\b(warn|warning|deprecat\w*|EBADENGINE|ignored build|incompatible|error)\b/i);
  consumer.write("use.mjs", program);
  expect(await consumer.node(["use.mjs"])).toBe(`IncompleteSignature ${major}\n`.repeat(2));
  const version = await consumer.manage([...packageManager.exec, "vpc-endpoints-mock", "--version"]);
  expect(version.trim()).toBe(manifest.version);
});
