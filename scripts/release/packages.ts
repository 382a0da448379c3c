import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const root = new URL("../../", import.meta.url);

/** A package that is published. */
export interface PublishedPackage {
  readonly name: string;
  readonly version: string;
  /** Its folder, absolute. */
  readonly folder: string;
}

/** The packages that are published, each after those that it depends on. */
export const publishedPackages: readonly PublishedPackage[] = [
  "openapi",
  "packages/types",
  "packages/client",
  "packages/mock",
].map((path) => {
  const { name, version } = JSON.parse(readFileSync(new URL(`${path}/package.json`, root), "utf8"));
  return { name, version, folder: fileURLToPath(new URL(path, root)) };
});

/** The version that all of them share. Throws an error that names those that differ. */
export function sharedVersion(packages: readonly Pick<PublishedPackage, "name" | "version">[]): string {
  const versions = new Set(packages.map(({ version }) => version));
  const [version] = versions;
  if (version === undefined || versions.size > 1) {
    throw new Error(`the packages share no version: ${packages.map((one) => `${one.name} ${one.version}`).join(", ")}`);
  }
  return version;
}

/** The bumps that the pending changes in `.changeset/` ask for: the YAML before each one's text. */
export function bumpsOf(change: string): string[] {
  const [, matter = ""] = /^---\n(.*?)\n---$/ms.exec(change) ?? [];
  return Object.values(parse(matter) ?? {});
}
