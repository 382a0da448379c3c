// Every package manager on every Node: the mock installs without a warning, and is imported, required and run.
import { readFileSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { createConsumer } from "./support/consumer.ts";
import { nodes, packageManagers } from "./support/managers.ts";

const rows = packageManagers.flatMap((manager) =>
  nodes.filter(({ major }) => major >= manager.from).map((node) => ({ ...manager, ...node, packageManager: manager })),
);
const manifest = JSON.parse(readFileSync(new URL("../../../packages/mock/package.json", import.meta.url), "utf8"));
const program = (name: string) => readFileSync(new URL(`consumer/${name}`, import.meta.url), "utf8");

test.concurrent.each(rows)("$manager on $node", async ({ packageManager, program: nodeProgram, major }) => {
  using consumer = createConsumer(packageManager, nodeProgram, inject("registry"));
  const output = await consumer.manage([...packageManager.add, "@vpc-endpoints/mock"]);
  expect(output).not.toMatch(/\b(warn|warning|deprecat\w*|EBADENGINE|ignored build|incompatible|error)\b/i);
  for (const name of ["use.mjs", "use.cjs"]) {
    consumer.write(name, program(name));
    expect(await consumer.node([name])).toBe(`IncompleteSignature ${major}\n`);
  }
  const version = await consumer.manage([...packageManager.exec, "vpc-endpoints-mock", "--version"]);
  expect(version.trim()).toBe(manifest.version);
});
