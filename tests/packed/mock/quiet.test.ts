// Installing and running the mock starts no program and talks to nobody but the registry and who calls the mock.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { type Consumer, createConsumer } from "./support/consumer.ts";
import { nodeProgram, npm, packageManagers } from "./support/managers.ts";

const node24 = nodeProgram(24);
const watch = fileURLToPath(new URL("consumer/watch.cjs", import.meta.url));
const program = readFileSync(new URL("consumer/use.mjs", import.meta.url), "utf8");

/** Settings under which every program that runs on Node notes what it does. */
function watching({ folder }: Consumer) {
  return { NODE_OPTIONS: `--require=${watch}`, WATCH_LOG: join(folder, "watched.txt") };
}

function watched({ folder }: Consumer): string[] {
  return [...new Set(readFileSync(join(folder, "watched.txt"), "utf8").trim().split("\n"))];
}

// The others run on Node too, but are one program more to start, or no program of Node.
test.each(packageManagers.filter(({ manager }) => ["npm", "pnpm 11", "Yarn classic"].includes(manager)))(
  "$manager asks the registry alone and runs nothing",
  async (manager) => {
    using consumer = createConsumer(manager, node24, inject("registry"));
    await consumer.manage([...manager.add, "@vpc-endpoints/mock"], watching(consumer));
    expect(watched(consumer)).toEqual(["connect 127.0.0.1"]);
  },
);

test("the package has no script that an installation runs, and depends on nothing", async () => {
  using consumer = createConsumer(npm, node24, inject("registry"));
  await consumer.manage([...npm.add, "@vpc-endpoints/mock"]);
  const file = join(consumer.folder, "node_modules/@vpc-endpoints/mock/package.json");
  const { scripts = {}, dependencies } = JSON.parse(readFileSync(file, "utf8"));
  expect(Object.keys(scripts).filter((name) => /install|prepare|prepublish/.test(name))).toEqual([]);
  expect(dependencies).toBeUndefined();
});

test("it installs and runs where no network is", async () => {
  using consumer = createConsumer(npm, node24, "http://127.0.0.1:1/");
  await consumer.manage([...npm.add, "--offline", inject("mockTarball")]);
  consumer.write("use.mjs", program);
  await consumer.run(node24, ["use.mjs"], watching(consumer));
  // The program calls the mock itself.
  expect(watched(consumer)).toEqual(["connect 127.0.0.1"]);
  await consumer.manage([...npm.exec, "vpc-endpoints-mock", "--version"]);
});
