// What a document with many operations costs all that is made of it.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Project, scratchProject } from "@vpc-endpoints/growth-tests/project.ts";
import { firstLoadOf, programs } from "../client/bundle-size.ts";
import { rounds } from "../quick.ts";
import { median } from "../rows.ts";
import { addOperation } from "./synthetic.ts";

/** The steps in their order, each with the commands that it takes. */
const steps = {
  document: [["openapi", "build"]],
  lint: [["openapi", "lint"]],
  generators: [
    ["packages/types", "generate"],
    ["packages/client", "generate"],
  ],
  packages: [
    ["packages/types", "build"],
    ["packages/client", "build"],
    ["packages/mock", "build"],
  ],
  reference: [["docs", "build"]],
} as const;

/** A step of the build. */
export type Step = keyof typeof steps;

/** What so many operations cost. */
export interface OperationsCost {
  readonly operations: number;
  /** Seconds of each step. */
  readonly seconds: Readonly<Record<Step, number>>;
  /** Kilobytes of all pages of the reference, each compressed. */
  readonly reference: number;
  /** Bytes that a browser loads at first of a program that calls one operation. */
  readonly firstLoad: number;
}

/** Builds a copy of the project with ever more operations. */
export async function costOfOperations(counts: readonly number[]): Promise<OperationsCost[]> {
  using project = scratchProject();
  const costs: OperationsCost[] = [];
  let operations = 1;
  for (const count of counts) {
    for (; operations < count; operations++) addOperation(project, operations + 1);
    costs.push({
      operations: count,
      seconds: secondsOfSteps(project),
      reference: sizeOfReference(project),
      firstLoad: await firstLoadOf(programs["this client"], join(project.folder, "tests/bench")),
    });
  }
  return costs;
}

function secondsOfSteps(project: Project): Record<Step, number> {
  const seconds: Record<Step, number[]> = { document: [], lint: [], generators: [], packages: [], reference: [] };
  for (let round = 0; round < rounds(3); round++) {
    for (const step of ["document", "lint", "generators", "packages", "reference"] as const) {
      const start = performance.now();
      for (const [folder, script] of steps[step]) project.must(folder, "pnpm", "run", script);
      seconds[step].push((performance.now() - start) / 1000);
    }
  }
  return {
    document: median(seconds.document),
    lint: median(seconds.lint),
    generators: median(seconds.generators),
    packages: median(seconds.packages),
    reference: median(seconds.reference),
  };
}

function sizeOfReference({ folder }: Project): number {
  const cwd = join(folder, "docs/dist/reference");
  const pages = globSync("**/index.html", { cwd }).filter((file) => !file.startsWith("redoc"));
  return pages.reduce((sum, file) => sum + gzipSync(readFileSync(join(cwd, file))).length, 0) / 1000;
}
