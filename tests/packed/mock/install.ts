import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { startRegistry } from "./support/registry.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of a registry that has the packed mock. */
    registry: string;
    /** The packed mock. */
    mockTarball: string;
  }
}

const packages = new URL("../../../packages/", import.meta.url);

/** Packs the mock as it would be published, and starts a registry that has it. */
export default async function install({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-tarballs-"));
  execFileSync("pnpm", ["pack", "--pack-destination", folder], { cwd: fileURLToPath(new URL("mock", packages)) });
  const path = join(folder, readdirSync(folder)[0] ?? "");
  const options = ["--extract", "--to-stdout", "--file", path, "package/package.json"];
  const manifest = JSON.parse(execFileSync("tar", options, { encoding: "utf8" }));
  const registry = await startRegistry([{ path, manifest }]);
  provide("registry", registry.url);
  provide("mockTarball", path);
  return async () => {
    await registry.close();
    rmSync(folder, { recursive: true });
  };
}
