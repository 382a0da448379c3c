import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A package as the registry hands it out. */
export interface StoredPackage {
  /** What its package.json says. */
  readonly manifest: Readonly<Record<string, unknown>> & { readonly name: string; readonly version: string };
  /** Its folder or its tarball. */
  readonly path: string;
}

const store = fileURLToPath(new URL("../../../../node_modules/.pnpm/", import.meta.url));

const folders = readdirSync(store);

/** Every version of a package that this repository has installed. Nothing is asked of a registry. */
export function installed(name: string): StoredPackage[] {
  const prefix = `${name.replace("/", "+")}@`;
  const found = folders
    .filter((folder) => folder.startsWith(prefix))
    .map((folder) => `${store}${folder}/node_modules/${name}`)
    .map((path) => ({ path, manifest: JSON.parse(readFileSync(`${path}/package.json`, "utf8")) }));
  // One version is there several times where its peers differ.
  return [...new Map(found.map((one) => [one.manifest.version, one])).values()];
}
