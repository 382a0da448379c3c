import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { diffDocuments } from "./diff-documents.ts";
import { type Bump, greater, leastBump, rate } from "./least-bump.ts";
import type { PendingChange } from "./packages.ts";

const root = new URL("../../", import.meta.url);

/** The document of the last release, as `npm run release -- version` left it; absent before the first one. */
export const releasedDocument = fileURLToPath(new URL("openapi/released/openapi.json", root));
/** The document as it is built now. */
export const builtDocument = fileURLToPath(new URL("openapi/dist/openapi.json", root));

/**
 * Holds the pending bump to what the document's changes need. Answers with a line that says so.
 * @throws {Error} naming each change that needs more, with what to do.
 */
export async function checkDocument(base: string, revision: string, version: string, pending: Bump): Promise<string> {
  if (!existsSync(base)) return "no document was released yet: any version will do";
  const changes = (await diffDocuments(base, revision)).map(rate);
  const least = leastBump(changes, version);
  if (greater(least, pending) === pending)
    return `the document needs ${least}, and the pending changes ask for ${pending}`;
  const reasons = changes.map(({ bump, what }) => `  ${bump}  ${what}`).join("\n");
  throw new Error(
    `The document needs a bump of ${least}, and the pending changes ask for ${pending}. Run npx pnpm change.\n${reasons}`,
  );
}

/** The greatest bump that the pending changes ask for. */
export function pendingBump(changes: readonly PendingChange[]): Bump {
  return changes
    .flatMap(({ bumps }) => bumps)
    .reduce<Bump>((bump, next) => greater(bump, isBump(next) ? next : "none"), "none");
}

function isBump(text: string): text is Bump {
  return ["none", "patch", "minor", "major"].includes(text);
}
