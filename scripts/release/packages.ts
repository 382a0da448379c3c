import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const root = new URL("../../", import.meta.url);

/** Where `pnpm change` writes. */
export const changesFolder = new URL(".changeset/", root);

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

/** A change that users will notice, as a file in `.changeset/` describes it. */
export interface PendingChange {
  /** The bump of each package that it names. */
  readonly bumps: readonly string[];
  /** The sentence for the changelog. */
  readonly summary: string;
}

/** The changes that no version has yet. pnpm keeps the others, and names them in a ledger. */
export function pendingChanges(folder: URL): PendingChange[] {
  const ledger = new URL("ledger.yaml", folder);
  const versions: Readonly<Record<string, { readonly intents: readonly string[] }>> = existsSync(ledger)
    ? parse(readFileSync(ledger, "utf8"))
    : {};
  const released = new Set(Object.values(versions).flatMap(({ intents }) => intents));
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return files
    .filter((file) => file.endsWith(".md") && file !== "README.md" && !released.has(file.replace(/\.md$/, "")))
    .map((file) => readChange(readFileSync(new URL(file, folder), "utf8")));
}

function readChange(text: string): PendingChange {
  const [, matter = "", summary = ""] = /^---\n(.*?)\n?---\n(.*)$/s.exec(text) ?? [];
  return { bumps: Object.values(parse(matter) ?? {}), summary: summary.trim() };
}
