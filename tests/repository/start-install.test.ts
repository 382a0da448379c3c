// `npm start` installs a part of the project, by the filters of scripts/run.mjs: nothing heavy that it does without is in it.
import { posix } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { read } from "./files.ts";

type Dependencies = Readonly<Record<string, { readonly version: string }>>;
interface Lockfile {
  readonly importers: Readonly<Record<string, Readonly<Record<string, Dependencies>>>>;
  readonly snapshots: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
}

const { importers, snapshots }: Lockfile = parse(
  read("pnpm-lock.yaml")
    .split(/^---$/m)
    .find((part) => part.includes("\nimporters:")) ?? "",
);
const kinds = ["dependencies", "devDependencies", "optionalDependencies"];

/** The packages that an installation of some folders of the project brings, with all that they need. */
function installed(folders: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const take = (key: string) => {
    if (found.has(key)) return;
    found.add(key);
    for (const kind of kinds)
      for (const [name, version] of Object.entries(snapshots[key]?.[kind] ?? {})) take(keyOf(name, version));
  };
  const enter = (folder: string) => {
    if (seen.has(folder)) return;
    seen.add(folder);
    const own = kinds.flatMap((kind) => Object.entries(importers[folder]?.[kind] ?? {}));
    for (const [name, { version }] of own) {
      if (version.startsWith("link:")) enter(posix.join(folder, version.slice(5)));
      else take(keyOf(name, version));
    }
  };
  for (const folder of folders) enter(folder);
  return found;
}

/** An alias has the name of the package in its version. */
function keyOf(name: string, version: string): string {
  return `${name}@${version}` in snapshots ? `${name}@${version}` : version;
}

const heavy =
  /^(?:node(?:20|22|24)?-(?:bin-)?(?:linux|darwin|win)-|@biomejs\/|knip@|pnpm@|@astrojs\/check@|playwright|@stryker-mutator\/|jest@)/;
const folders: Readonly<Record<string, string>> = { ".": ".", "@vpc-endpoints/scripts...": "scripts" };

test("npm start installs neither Node nor what only tests need", () => {
  const [, list = ""] = /toStart = isWhole\(\) \? \[\] : \[(.*?), \.\.\.\(hasNode/.exec(read("scripts/run.mjs")) ?? [];
  const filters: readonly string[] = JSON.parse(`[${list}]`);
  expect(filters.map((filter) => folders[filter])).not.toContain(undefined);
  const packages = [...installed(filters.map((filter) => folders[filter] ?? ""))];
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter((key) => heavy.test(key))).toEqual([]);
  // What is looked for is there, elsewhere.
  expect([...installed(["tests/repository", "scripts/node"])].some((key) => key.startsWith("@biomejs/"))).toBe(true);
});
