// The registry of these tests itself: other tasks use the packages of this repository while it hands them out.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { type Registry, startRegistry } from "./support/registry.ts";

const { resolve } = createRequire(import.meta.url);
const manifest = JSON.parse(readFileSync(resolve("@types/node/package.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-registry-"));
afterAll(() => rmSync(folder, { recursive: true }));

const askFor = ({ url }: Registry) => fetch(`${url}@types/node/-/${manifest.version}.tgz`);

test("a package is handed out while its files are linked to other places", async () => {
  const path = join(folder, "package");
  cpSync(dirname(resolve("@types/node/package.json")), path, { recursive: true });
  const linking = spawn(process.execPath, [fileURLToPath(new URL("support/link-forever.mjs", import.meta.url)), path]);
  try {
    await once(linking.stdout, "data");
    const registry = await startRegistry([{ path, manifest }]);
    const answer = await askFor(registry);
    expect([answer.status, (await answer.arrayBuffer()).byteLength > 10_000]).toEqual([200, true]);
    await registry.close();
  } finally {
    linking.kill();
  }
});

test("a package that cannot be packed is answered with the reason", async () => {
  const registry = await startRegistry([{ path: join(folder, "no-such-folder"), manifest }]);
  const answer = await askFor(registry);
  expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining("no-such-folder")]);
  await registry.close();
});
