import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const { resolve } = createRequire(import.meta.url);

/**
 * The versions of Node that users may have, as far as a package brings them to this platform; last the project's own. That is
 * not the one which runs this: the commands of this folder's packages come first, and among them is an older Node.
 */
export const nodeVersions: readonly { readonly name: string; readonly program: string }[] = [
  "node20",
  "node22",
  "node24",
  process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node",
].flatMap((prefix) => installed(`${prefix}-${process.platform}-${process.arch}`));

function installed(name: string): { name: string; program: string }[] {
  try {
    const manifest = resolve(`${name}/package.json`);
    const { version }: { version: string } = JSON.parse(readFileSync(manifest, "utf8"));
    // Some of these packages begin their version with a v.
    return [
      {
        name: `Node ${Number.parseInt(version.replace("v", ""), 10)}`,
        program: join(dirname(manifest), "bin", "node"),
      },
    ];
  } catch {
    return [];
  }
}
