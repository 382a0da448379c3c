import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { digest } from "./digest.ts";
import { files, read } from "./files.ts";

/** A digest of the words of each section, by file and heading. */
export type Prose = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const proseFile: URL = new URL("approved-prose.yaml", import.meta.url);

/** The words that people read: guides, READMEs, decisions, the licence. A release writes the changelog. */
export function currentProse(): Prose {
  const texts = files.filter(
    (file) =>
      (/\.mdx?$/.test(file) || file === "LICENSE") && file !== "CHANGELOG.md" && !file.startsWith(".changeset/"),
  );
  return Object.fromEntries(texts.map((file) => [file, digests(read(file))]));
}

export function approvedProse(): Prose {
  return parse(readFileSync(proseFile, "utf8"));
}

export function proseText(): string {
  const intro =
    "# A digest of the words of each section, as a person has approved them. A changed word is red until\n" +
    "# `npm run approve` renews this file. Read what changed in the text; never edit this file by hand.\n";
  return intro + stringify(currentProse(), { lineWidth: 0 });
}

function digests(text: string): Readonly<Record<string, string>> {
  const sections = new Map<string, string>();
  for (const section of text.split(/^(?=##+ )/m)) {
    const heading = /^##+ (.*)/.exec(section)?.[1] ?? "(top)";
    sections.set(heading, (sections.get(heading) ?? "") + words(section));
  }
  return Object.fromEntries([...sections].map(([heading, said]) => [heading, digest(said)]));
}

/** How lines are broken and how wide the columns of a table are is the formatter's affair. */
function words(section: string): string {
  return section.replace(/-{3,}/g, "---").replace(/\s+/g, " ");
}
