// Changes the code of a part in every way that Stryker knows, in a copy of the project, and expects a test to go red.
//   node code.ts                       every part
//   node code.ts client                one part, or all parts whose names begin with this and a slash
//   node code.ts client src/wait.ts    one file of a part
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";
import { type Accepted, accepted } from "./accepted.ts";
import { copyProject } from "./copy.ts";
import { areOf, type Part, parts } from "./parts.ts";

const runner = fileURLToPath(import.meta.resolve("@stryker-mutator/vitest-runner"));
const here = import.meta.dirname;
const [only, file] = process.argv.slice(2);
const named = Object.entries(parts).filter(([name]) => only === undefined || `${name}/`.startsWith(`${only}/`));
if (named.length === 0) throw new Error(`${only} is none of ${Object.keys(parts).join(", ")}`);
const chosen = named.filter(([, { files }]) => file === undefined || areOf(files, file));
if (chosen.length === 0) throw new Error(`${file} is no file of ${only}`);

/** A change as Stryker reports it. */
type Change = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

/** Runs the tests of a part against each change whose result the last run does not tell already. */
async function run(project: string, name: string, part: Part): Promise<readonly Change[]> {
  const { folder, files, tests } = part;
  process.chdir(join(project, folder));
  const others = globSync("**/*.test.ts", { exclude: ["node_modules"] }).filter((one) => tests && !areOf(tests, one));
  for (const other of others) rmSync(other);
  const last = join(here, ".stryker", `${name}.json`);
  forgetStale(last, part);
  const stryker = new Stryker({
    testRunner: "vitest",
    vitest: { related: false },
    plugins: [runner],
    // It would read it through an interface that TypeScript 7 does not have, and the tests need no part of it.
    tsconfigFile: "none",
    inPlace: true,
    tempDirName: "node_modules/.stryker",
    mutate: file === undefined ? [...files] : [file],
    coverageAnalysis: "perTest",
    incremental: true,
    incrementalFile: last,
    reporters: ["html", "progress-append-only"],
    htmlReporter: { fileName: join(here, ".stryker", `${name}.html`) },
    allowConsoleColors: false,
    concurrency: availableParallelism(),
  });
  return await stryker.runMutationTest();
}

/**
 * Forgets what the last run found in files that are none of the part any more, and of two kinds of changes that Stryker
 * would not try again with a new test: those to what runs once, when a module is loaded, for it does not know which tests
 * could notice them; and those that no test noticed, for a run of another file in between takes the new test for known.
 */
function forgetStale(file: string, { files }: Part): void {
  if (!existsSync(file)) return;
  const report: { files: Record<string, { mutants: { static?: boolean; status: string }[] }> } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  for (const [name, one] of Object.entries(report.files)) {
    if (areOf(files, name) && existsSync(name))
      one.mutants = one.mutants.filter((change) => !change.static && isNoticed(change));
    else delete report.files[name];
  }
  writeFileSync(file, JSON.stringify(report));
}

function isNoticed({ status }: { readonly status: string }): boolean {
  return status !== "Survived" && status !== "NoCoverage";
}

let failed = false;
for (const [name, part] of chosen) {
  using copy = copyProject("{openapi,packages/*}/dist/**/*.*");
  const changes = (await run(copy.folder, name, part)).filter(({ status }) => status !== "Ignored");
  const found = (change: Change) => {
    const path = relative(copy.folder, change.fileName);
    const { start } = change.location;
    const line = readFileSync(change.fileName, "utf8").split("\n")[start.line - 1]?.trim() ?? "";
    return { file: path, at: `${path}:${start.line}:${start.column}`, line, replacement: change.replacement ?? "" };
  };
  const survivors = changes.filter((change) => !isNoticed(change)).map(found);
  // On a busy machine, tests that are only slower with a change are given up, and then it is not known who would notice it.
  const unknown = changes.filter(({ status }) => status === "Timeout").map(found);
  const unexplained = survivors.filter((survivor) => !accepted.some((one) => isSame(one, survivor)));
  const stale = accepted.filter(
    (one) =>
      one.file.startsWith(`${part.folder}/`) &&
      areOf(part.files, one.file.slice(part.folder.length + 1)) &&
      (file === undefined || one.file.endsWith(file)) &&
      ![...survivors, ...unknown].some((change) => isSame(one, change)),
  );
  const share = (100 * (changes.length - survivors.length)) / changes.length;
  console.log(
    `${name}: ${changes.length} changes, ${share.toFixed(1)} % noticed, ${survivors.length - unexplained.length} accepted`,
  );
  for (const { at, line, replacement } of unexplained)
    console.error(`✗ no test notices  ${at}\n    ${line}\n    → ${replacement}`);
  for (const { file, line, replacement } of stale) {
    console.error(
      `✗ accepted.ts says that no test notices this change, but one does  ${file}\n    ${line}\n    → ${replacement}`,
    );
  }
  failed ||= unexplained.length + stale.length > 0 || changes.length === 0;
}
process.exitCode = failed ? 1 : 0;

function isSame(some: Omit<Accepted, "reason">, other: Omit<Accepted, "reason">): boolean {
  return some.file === other.file && some.line === other.line && some.replacement === other.replacement;
}
