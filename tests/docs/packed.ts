import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Registry, startRegistry } from "../packed/mock/support/registry.ts";

const root = new URL("../../", import.meta.url);

/** Packs every package as it would be published, and starts a registry that has them. */
export async function registryOfPacked(): Promise<Registry & AsyncDisposable> {
  const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-tarballs-"));
  for (const name of ["openapi", "packages/types", "packages/client", "packages/mock"]) {
    execFileSync("pnpm", ["pack", "--pack-destination", folder], { cwd: fileURLToPath(new URL(name, root)) });
  }
  const packed = readdirSync(folder).map((file) => {
    const path = join(folder, file);
    const options = ["--extract", "--to-stdout", "--file", path, "package/package.json"];
    return { path, manifest: JSON.parse(execFileSync("tar", options, { encoding: "utf8" })) };
  });
  const registry = await startRegistry(packed);
  const close = async () => {
    await registry.close();
    rmSync(folder, { recursive: true });
  };
  return { ...registry, close, [Symbol.asyncDispose]: close };
}
