// The README says what proves each of its claims: a test that `npm test` runs, or a committed figure.
import { dirname } from "node:path/posix";
import { expect, test } from "vitest";
import { files, read } from "./files.ts";

const known = new Set(files);
const [, section = ""] = read("README.md").split("## What proves it");
const rows = section
  .split(/^- /m)
  .slice(1)
  .map((item): [string, string[]] => [
    /^\*\*([^*]+)\*\*/.exec(item)?.[1] ?? item,
    [...item.matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link).filter((link) => !isOfPage(link)),
  ]);

test("there are claims, each once", () => {
  expect(rows.length).toBeGreaterThan(10);
  expect(new Set(rows.map(([claim]) => claim)).size).toBe(rows.length);
});

test.each(rows)("README.md: %s: a test or a figure proves it", (_, links) => {
  expect(links.filter((link) => !known.has(link))).toEqual([]);
  const proofs = links.filter((link) => isRun(link) || /^docs\/src\/data\/benchmarks\/\w+\.json$/.test(link));
  expect(proofs, "tests that npm test runs, or records of npm run bench").not.toEqual([]);
  expect(links.filter((link) => link.endsWith(".test.ts") && !isRun(link))).toEqual([]);
});

/** Whether a link stands in the last line of the page, which is no claim. */
function isOfPage(link: string): boolean {
  return ["LICENSE", "SECURITY.md", "CHANGELOG.md"].includes(link);
}

/** Whether a file is a test of a package whose task `test` runs Vitest. */
function isRun(link: string): boolean {
  return link.endsWith(".test.ts") && /^vitest run\b/.test(testScriptOf(dirname(link)));
}

function testScriptOf(folder: string): string {
  const manifest = `${folder}/package.json`;
  if (known.has(manifest)) return JSON.parse(read(manifest)).scripts?.test ?? "";
  return folder === "." ? "" : testScriptOf(dirname(folder));
}
