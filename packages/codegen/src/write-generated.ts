// What every generator does with what it has rendered.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../../", import.meta.url);
const banner = "// Generated from the OpenAPI document. Never edit it: change openapi/ and run `npm run generate`.\n\n";

/**
 * Writes generated files, formatted as all other files are. With `--check` on the command line it writes nothing, and ends
 * the process with 1 where a file differs.
 * @param files - the source text by the path of the file from the root.
 */
export function writeGenerated(files: Readonly<Record<string, string>>): void {
  const drifted = Object.entries(files).filter(([path, source]) => {
    const file = new URL(path, root);
    const content = format(path, banner + source);
    const differs = !existsSync(file) || readFileSync(file, "utf8") !== content;
    if (differs && !process.argv.includes("--check")) writeFileSync(file, content);
    return differs;
  });
  if (drifted.length === 0 || !process.argv.includes("--check")) return;
  const paths = drifted.map(([path]) => path).join(", ");
  console.error(`${paths}: not what the document says. Run \`npm run generate\` and commit the result.`);
  process.exit(1);
}

function format(path: string, source: string): string {
  // Imports are put in order too.
  const args = ["check", "--write", "--linter-enabled=false", `--stdin-file-path=${path}`];
  return execFileSync("biome", args, { cwd: fileURLToPath(root), encoding: "utf8", input: source });
}
