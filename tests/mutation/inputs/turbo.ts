import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A task as turbo plans it. */
export interface Task {
  readonly taskId: string;
  readonly hash: string;
  readonly directory: string;
  readonly command: string;
  /** Files by their paths from the folder of the package, with their hashes. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly dependencies: readonly string[];
}

interface Plan {
  readonly tasks: readonly Task[];
  readonly globalCacheInputs: { readonly files: Readonly<Record<string, string>> };
}

// Every variable reaches the tasks, and counts for their hashes.
const command =
  "exec turbo run format-and-lint lint drift typecheck test --env-mode=loose --concurrency=100% --continue".split(" ");

/** What `npm test` runs, as turbo plans it. */
export function plan(): Plan {
  const { stdout } = spawnSync("pnpm", [...command, "--dry-run=json"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout.slice(stdout.indexOf("{")));
}

/** Runs all of that, whether anything has changed or not, with more variables in the environment. Throws if a task fails. */
export function runAll(variables: Readonly<Record<string, string>>): void {
  const args = [...command, "--force", "--output-logs=errors-only"];
  const { status } = spawnSync("pnpm", args, { cwd: root, stdio: "inherit", env: { ...process.env, ...variables } });
  if (status !== 0) throw new Error("a task failed, so what it reads is not known");
}
