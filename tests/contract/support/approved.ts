import { existsSync, readFileSync } from "node:fs";
import { cases } from "@vpc-endpoints/openapi";
import { parse, stringify } from "yaml";
import { document } from "./document.ts";

/** The approved copy: one file that a person reads. */
export const approvedFile: URL = new URL("../approved.yaml", import.meta.url);

/** What has to be approved: every word of the document, what the cases are, and where each statement comes from. */
export interface Approved {
  readonly document: unknown;
  /** Title, status, code and number of entries of each case, by name. */
  readonly cases: Readonly<Record<string, unknown>>;
  readonly source: unknown;
}

/** What the project says now. */
export function current(): Approved {
  return {
    document: withoutExamplesOfCases(document),
    cases: Object.fromEntries(
      [...cases]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, title, origin, request, response }) => [
          name,
          { title, origin, request, status: response.status, headers: response.headers, body: response.body },
        ]),
    ),
    source: readFileSync(new URL("../../../openapi/SOURCE.md", import.meta.url), "utf8")
      .trimEnd()
      .split("\n"),
  };
}

/** What was approved. */
export function approved(): Approved {
  if (!existsSync(approvedFile)) throw new Error("tests/contract/approved.yaml is not there: run `npm run approve`");
  return parse(readFileSync(approvedFile, "utf8"));
}

/** The file for what the project says now. */
export function approvedText(): string {
  const intro =
    " What was read and approved: every word of the document, the cases, and the sources. A change of one of them is red\n" +
    " until `npm run approve` renews this file and a person has read the difference. Never edit it by hand.";
  return `#${intro.replaceAll("\n", "\n#")}\n${stringify(current(), { lineWidth: 120, aliasDuplicateObjects: false })}`;
}

/** The cases are in a part of their own. */
function withoutExamplesOfCases(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutExamplesOfCases);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([name, inner]) => !(name === "examples" && !Array.isArray(inner)));
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutExamplesOfCases(inner)]));
}
