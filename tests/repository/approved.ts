import { readFileSync } from "node:fs";
import { matchesGlob } from "node:path";
import { parse, stringify } from "yaml";
import { digest } from "./digest.ts";
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

// Held line by line: what programs, editors and containers are told. By their names, so that no file that a person keeps
// beside them, as one with a secret, is copied.
const texts = [
  ".{editorconfig,gitattributes,gitignore,pnpmfile.cjs}",
  ".ci/run",
  ".devcontainer/devcontainer.json",
  ".github/renovate.json",
  ".vscode/{extensions,launch,settings}.json",
  "knip.jsonc",
  "scripts/run.mjs",
  "**/{tsconfig*.json,vitest*.config.ts,.size-limit.ts,Containerfile*}",
];

// What tests stand on: where such code notices nothing any more, many tests stay green.
const support = "{tests,packages/*/{test,test-support}}/**/!(*.test|*.gen).{ts,js,mjs,cjs,py,go,java}";

// How pages and pictures look, which a person sees and most tests do not.
const looks = "docs/{src,public}/**/*.{css,svg}";

function partOf(file: string): unknown {
  if (/(^|\/)turbo\.json$|^(biome\.json|tsconfig\.base\.json)$/.test(file)) return JSON.parse(read(file));
  if (/^(redocly\.yaml|\.github\/.*\.ya?ml)$/.test(file)) return parse(read(file));
  if (file === "pnpm-workspace.yaml") return settingsPart(parse(read(file)));
  if (texts.some((pattern) => matchesGlob(file, pattern))) return read(file).trimEnd().split("\n");
  if ([support, looks].some((pattern) => matchesGlob(file, pattern))) return digest(read(file));
  if (/(^|\/)package\.json$/.test(file)) return manifestPart(JSON.parse(read(file)));
  return undefined;
}

/** Versions are held by the lockfile and by versions.test.ts. */
function settingsPart({ catalog: _, catalogs: __, ...rest }: Readonly<Record<string, unknown>>): unknown {
  return rest;
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
