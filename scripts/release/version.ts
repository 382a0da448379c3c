import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { builtDocument, releasedDocument } from "./document-gate.ts";
import type { PendingChange } from "./packages.ts";

const root = new URL("../../", import.meta.url);

/** Turns the pending changes into the next version: in the manifests, in CHANGELOG.md, and for the document. */
export function applyVersion(changes: readonly PendingChange[]): string {
  if (changes.length === 0) throw new Error("No change is pending. Run npx pnpm change.");
  execFileSync("pnpm", ["version", "-r"], { cwd: fileURLToPath(root), stdio: "inherit" });
  const { version } = JSON.parse(readFileSync(new URL("packages/client/package.json", root), "utf8"));
  const changelog = new URL("CHANGELOG.md", root);
  writeFileSync(changelog, withVersion(readFileSync(changelog, "utf8"), version, changes));
  mkdirSync(dirname(releasedDocument), { recursive: true });
  copyFileSync(builtDocument, releasedDocument);
  return version;
}

/** The changelog with a section for a version before those that it has: an entry for each change. */
export function withVersion(changelog: string, version: string, changes: readonly PendingChange[]): string {
  const entries = changes.map(({ summary }) => `- ${summary.replaceAll("\n", "\n  ")}\n`);
  const section = `## ${version}\n\n${entries.join("")}\n`;
  const first = changelog.search(/^## /m);
  return first < 0 ? `${changelog}\n${section}` : changelog.slice(0, first) + section + changelog.slice(first);
}
