import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutant } from "./mutant.ts";

type Step = readonly [folder: string, ...command: string[]];

const gates: Record<Mutant["gate"], readonly Step[]> = {
  lint: [["openapi", "pnpm", "run", "lint"]],
  drift: [
    ["packages/types", "pnpm", "run", "drift"],
    ["packages/client", "pnpm", "run", "drift"],
  ],
  contract: [["tests/contract", "pnpm", "exec", "vitest", "run", "--reporter", "verbose"]],
  // These ask Git which files there are.
  repository: [
    [".", "git", "init", "--quiet"],
    ["tests/repository", "pnpm", "exec", "vitest", "run", "tooling", "prose"],
  ],
  site: [["tests/docs", "pnpm", "exec", "vitest", "run", "approved-site"]],
};

const document = ["openapi", "redocly.yaml"];
const types = [...document, "packages/types"];
const client = [...types, "packages/client"];

/** What must run before a gate, in this order, where a file of one of these folders changed. */
const preparations: readonly (readonly [after: readonly string[], step: Step])[] = [
  [document, ["openapi", "pnpm", "run", "build"]],
  [document, ["packages/types", "pnpm", "run", "generate"]],
  [document, ["packages/client", "pnpm", "run", "generate"]],
  [types, ["packages/types", "pnpm", "run", "build"]],
  [client, ["packages/client", "pnpm", "run", "build"]],
  [
    [...client, "packages/mock"],
    ["packages/mock", "pnpm", "run", "build"],
  ],
];

/** A copy of the project and the steps that its last mutant left undone. */
export interface Project {
  readonly folder: string;
  stale: readonly Step[];
}

/** Whether every gate is green before any change: nothing if so, else what a red one says. */
export async function checkUnchanged(project: Project): Promise<string | undefined> {
  await runAll(project, stepsAfter("openapi"));
  for (const gate of Object.values(gates)) {
    const { failed, output } = await runGate(project, gate);
    if (failed) return output;
  }
  return undefined;
}

/**
 * Applies a mutant, runs its gate and undoes it. Answers with nothing if the gate went red and said what it must, else
 * with what happened instead.
 */
export async function check(
  project: Project,
  { file, change: [from, to], gate, says }: Mutant,
): Promise<string | undefined> {
  const path = join(project.folder, file);
  const original = readFileSync(path, "utf8");
  if (!original.includes(from)) return `${JSON.stringify(from)} does not stand there`;
  const steps = gate === "lint" ? [] : stepsAfter(file);
  if (!project.stale.every((step) => steps.includes(step))) {
    await runAll(project, project.stale);
    project.stale = [];
  }
  writeFileSync(
    path,
    original.replaceAll(from, () => to),
  );
  try {
    // A step that fails is left to the gate, which must still say what is wrong.
    await runAll(project, steps);
    const { failed, output } = await runGate(project, gates[gate]);
    if (!failed) return `${gate} stayed green`;
    return says.test(output) ? undefined : `${gate} went red without saying ${says}:\n${output}`;
  } finally {
    writeFileSync(path, original);
    project.stale = [...new Set([...project.stale, ...steps])];
  }
}

function stepsAfter(file: string): Step[] {
  return preparations.filter(([after]) => after.some((folder) => file.startsWith(folder))).map(([, step]) => step);
}

/** Runs a gate's steps up to the first that fails. */
async function runGate(project: Project, steps: readonly Step[]): Promise<{ failed: boolean; output: string }> {
  for (const step of steps) {
    const result = await run(project, step);
    if (result.failed) return result;
  }
  return { failed: false, output: "" };
}

async function runAll(project: Project, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await run(project, step);
}

function run(
  { folder: project }: Project,
  [folder, command = "", ...args]: Step,
): Promise<{ failed: boolean; output: string }> {
  return new Promise((resolve) => {
    const options = {
      cwd: join(project, folder),
      maxBuffer: 256 * 1024 * 1024,
      env: { ...process.env, NO_COLOR: "1" },
    };
    execFile(command, args, options, (error, stdout, stderr) => {
      resolve({ failed: error !== null, output: stdout + stderr });
    });
  });
}
