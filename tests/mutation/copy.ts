import { execFileSync } from "node:child_process";
import { cpSync, existsSync, globSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * A copy of the project in which nothing that is done touches the original. Dispose of it to remove it.
 * @param built - pattern of the built files that are copied too: those that nothing builds anew in the copy.
 * @param isNeeded - whether a file is copied, by its path from the root.
 */
export function copyProject(
  built = "docs/dist/**/*.{html,md,txt,json,yaml}",
  isNeeded: (file: string) => boolean = () => true,
): { folder: string } & Disposable {
  const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-"));
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  const packages = new Set<string>();
  for (const file of [...files.split("\0"), ...globSync(built, { cwd: root })].filter(
    (name) => name !== "" && isNeeded(name) && existsSync(join(root, name)),
  )) {
    cpSync(join(root, file), join(folder, file));
    if (file.endsWith("package.json")) packages.add(dirname(file));
  }
  // The links of a package lead through the root's node_modules, which is shared, to the store and to the copy's packages.
  for (const name of packages) {
    const from = join(root, name, "node_modules");
    if (!existsSync(from)) continue;
    if (name === ".") symlinkSync(from, join(folder, "node_modules"));
    else cpSync(from, join(folder, name, "node_modules"), { recursive: true, verbatimSymlinks: true });
  }
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
