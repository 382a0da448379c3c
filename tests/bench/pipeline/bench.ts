// Measures how long the project takes to build, and to test after an edit, in a copy of it.
import { type Project, scratchProject } from "@vpc-endpoints/growth-tests/project.ts";
import { rounds } from "../quick.ts";
import { startRecord } from "../record.ts";
import { median, rounded } from "../rows.ts";

const table = startRecord("pipeline", ["turbo"]);
using project = scratchProject();

const build = ["exec", "turbo", "run", "build"];
const test = ["exec", "turbo", "run", "test", "--filter=@vpc-endpoints/contract-tests"];

const cold = secondsOf(3, () => run(...build, "--force"));
const warm = secondsOf(5, () => run(...build));
// Whatever the tests need is built and tested once, so that only the edit is left to do.
run(...test);
const edited = secondsOf(
  3,
  () => run(...test),
  () => editCase(project),
);

table({
  title: "Build and test the project",
  unit: "s",
  about:
    "Whole commands of Turborepo in a copy of the project, where all is installed. Cold: everything is built, whatever the cache has. Warm: nothing has changed. Edited: the title of one case has changed, so everything that is made of the cases is built anew, and the contract tests run. Medians of three to five rounds.",
  rows: [
    { name: "build, cold", value: rounded(cold) },
    { name: "build, warm", value: rounded(warm) },
    { name: "contract tests after one case is edited", value: rounded(edited) },
  ],
});

function secondsOf(whole: number, measure: () => void, prepare: () => void = () => {}): number {
  const seconds: number[] = [];
  for (let round = 0; round < rounds(whole); round++) {
    prepare();
    const start = performance.now();
    measure();
    seconds.push((performance.now() - start) / 1000);
  }
  return median(seconds);
}

function run(...args: string[]): void {
  project.must(".", "pnpm", ...args);
}

/** Changes the title of a case, there and where it was approved. */
function editCase({ change }: Project): void {
  const title = "Too many requests by the account";
  for (const file of ["openapi/cases/throttled-user.json", "tests/contract/approved.yaml"]) {
    change(file, title, `${title}, again`);
  }
}
