import { execFileSync } from "node:child_process";

/**
 * When a file or folder of the repository was changed last. `undefined` where Git does not know it: in a copy without a
 * history, or with the newest commits only, in which everything seems to be as old as the first of them.
 * @param path - from the root of the repository.
 * @param folder - any folder of the repository.
 */
export function lastChange(path: string, folder = "."): Date | undefined {
  const [root = "", isShallow] = git(folder, "rev-parse", "--show-toplevel", "--is-shallow-repository");
  if (isShallow !== "false") return undefined;
  const [seconds = ""] = git(root, "log", "--format=%ct", "--max-count=1", "--", path);
  return seconds === "" ? undefined : new Date(Number(seconds) * 1000);
}

/** The lines that Git prints; none if it fails or is not there. */
function git(cwd: string, ...args: readonly string[]): readonly string[] {
  try {
    return execFileSync("git", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split("\n");
  } catch {
    return [];
  }
}
