import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { files, read } from "./files.ts";

/** The approved copy of what the gates are. */
export const approvedFile: URL = new URL("approved.yaml", import.meta.url);

/** What each file says of the gates and of what is published, by the path of the file. */
export function current(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(files.flatMap((file) => (partOf(file) ? [[file, partOf(file)]] : [])));
}

/** What was approved. */
export function approved(): Readonly<Record<string, unknown>> {
  return parse(readFileSync(approvedFile, "utf8"));
}

/** The file for what is there now. */
export function approvedText(): string {
  const intro =
    "# The gates, and what is published, as a person has approved them: lint rules, tasks and their inputs, scripts,\n" +
    "# workflows. A change is red until `npm run approve` renews this file. Read the difference; never edit it by hand.\n";
  return intro + stringify(current(), { lineWidth: 0, aliasDuplicateObjects: false });
}

function partOf(file: string): unknown {
  if (/(^|\/)turbo\.json$|^(biome\.json|tsconfig\.base\.json)$/.test(file)) return JSON.parse(read(file));
  if (/^(redocly\.yaml|\.github\/.*\.ya?ml)$/.test(file)) return parse(read(file));
  if (/^(\.ci\/run|knip\.jsonc|scripts\/run\.mjs)$|(^|\/)vitest\.config\.ts$|\.size-limit\.ts$/.test(file)) {
    return read(file).trimEnd().split("\n");
  }
  if (/(^|\/)package\.json$/.test(file)) return manifestPart(JSON.parse(read(file)));
  return undefined;
}

/**
 * What a manifest says besides what the package needs, which versions.test.ts holds, and its version, which a release
 * counts up.
 */
function manifestPart({
  version: _____,
  packageManager: ____,
  description: _,
  dependencies: __,
  devDependencies: ___,
  ...rest
}: Readonly<Record<string, unknown>>): unknown {
  return rest;
}
