// As other installations do that share one store: makes and removes hard links of the files of a folder, until it is ended.
import { linkSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const [folder = ""] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const link = join(folder, "..", "link");
console.log("begins");
for (;;) {
  for (const { parentPath, name } of files) {
    linkSync(join(parentPath, name), link);
    rmSync(link);
  }
}
