import { execFileSync } from "node:child_process";
import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { builtDocument, releasedDocument } from "./document-gate.ts";

const root = new URL("../../", import.meta.url);

/** Turns the pending changes into the next version: in the manifests, in CHANGELOG.md, and for the document. */
export function applyVersion(): string {
  const files = globSync(".changeset/*.md", { cwd: fileURLToPath(root) }).toSorted();
  const texts = files.map((file) => readFileSync(new URL(file, root), "utf8"));
  execFileSync("pnpm", ["version", "-r"], { cwd: fileURLToPath(root), stdio: "inherit" });
  const { version } = JSON.parse(readFileSync(new URL("packages/client/package.json", root), "utf8"));
  const changelog = new URL("CHANGELOG.md", root);
  writeFileSync(changelog, withVersion(readFileSync(changelog, "utf8"), version, texts));
  mkdirSync(dirname(releasedDocument), { recursive: true });
  copyFileSync(builtDocument, releasedDocument);
  return version;
}

/** The changelog with a section for a version before those that it has: an entry for each change. */
export function withVersion(changelog: string, version: string, changes: readonly string[]): string {
  const entries = changes.map(
    (change) =>
      `- ${change
        .replace(/^---\n.*?\n---\n/s, "")
        .trim()
        .replaceAll("\n", "\n  ")}\n`,
  );
  const section = `## ${version}\n\n${entries.join("")}\n`;
  const first = changelog.search(/^## /m);
  return first < 0 ? `${changelog}\n${section}` : changelog.slice(0, first) + section + changelog.slice(first);
}
