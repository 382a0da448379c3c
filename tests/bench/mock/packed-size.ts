import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** How many packages a package of this repository without dependencies brings, and their size in megabytes, as published. */
export function packedSize(name: string): { packages: number; megabytes: number } {
  const cwd = dirname(dirname(fileURLToPath(import.meta.resolve(name))));
  const [packed] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd, encoding: "utf8" }));
  return { packages: 1, megabytes: Math.round(packed.unpackedSize / 1e5) / 10 };
}
