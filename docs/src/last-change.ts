import { execFileSync } from "node:child_process";

/** When a file of the repository was changed last, as Git knows it; `undefined` where there is no history. */
export function lastChange(path: string): Date | undefined {
  try {
    const root = execFileSync("git", ["rev-parse", "--show-toplevel"], { encoding: "utf8", stdio: quiet }).trim();
    const seconds = execFileSync("git", ["log", "--format=%ct", "--max-count=1", "--", path], {
      cwd: root,
      encoding: "utf8",
      stdio: quiet,
    }).trim();
    return seconds === "" ? undefined : new Date(Number(seconds) * 1000);
  } catch {
    // A copy without Git is built too; Starlight shows no date there either.
    return undefined;
  }
}

const quiet: ["ignore", "pipe", "ignore"] = ["ignore", "pipe", "ignore"];
