import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/** The files of the project that are not ignored, by their paths from the root; generated and built ones left out. */
export const files: readonly string[] = execFileSync(
  "git",
  ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
  { cwd: fileURLToPath(root), encoding: "utf8" },
)
  .split("\0")
  .filter((file) => file !== "" && file !== "pnpm-lock.yaml" && existsSync(new URL(file, root)))
  .sort();

/** The content of a file of the project. */
export function read(file: string): string {
  return readFileSync(new URL(file, root), "utf8");
}
