import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";

/** How many packages a package brings, itself included, and their size in megabytes. */
export function installSize(name: string): { packages: number; megabytes: number } {
  const folders = closure(join(import.meta.dirname, "..", "node_modules", name), new Set());
  const bytes = [...folders].reduce((sum, folder) => sum + sizeOf(folder), 0);
  return { packages: folders.size, megabytes: Math.round(bytes / 1e5) / 10 };
}

function closure(link: string, found: Set<string>): Set<string> {
  const folder = realpathSync(link);
  if (found.has(folder)) return found;
  found.add(folder);
  const { dependencies = {} }: { dependencies?: Record<string, string> } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  for (const name of Object.keys(dependencies)) closure(locate(folder, name), found);
  return found;
}

/** Where a dependency of a package is: beside it in the package store, or in its own folder in the workspace. */
function locate(folder: string, name: string): string {
  const [beside] = /^.*\/node_modules(?=\/)/.exec(folder) ?? [join(folder, "node_modules")];
  return join(beside, name);
}

/** Only what would be published counts: not the tests' data, not what is linked. */
function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter(
      (entry) => entry.isFile() && !join(entry.parentPath, entry.name).slice(folder.length).includes("/node_modules/"),
    )
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
