// Runs everything that `npm test` runs, watches which files each task reads, and holds that to the inputs which turbo.json
// declares. What is no Node program (TypeScript, Biome) is not watched: such a program reads its own package.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plan, root, runAll } from "./turbo.ts";
import { undeclared } from "./undeclared.ts";

const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-reads-"));
const recorder = JSON.stringify(join(import.meta.dirname, "record-reads.cjs"));
const { tasks, globalCacheInputs } = plan();
runAll({ NODE_OPTIONS: `--require ${recorder}`, READS_FOLDER: folder, READS_ROOT: root.replace(/[\\/]$/, "") });

const byId = new Map(tasks.map((task) => [task.taskId, task]));
const common = [...Object.keys(globalCacheInputs.files), "pnpm-lock.yaml"];
let watched = 0;
let failed = false;
for (const task of tasks) {
  const log = join(folder, task.hash);
  if (!existsSync(log)) continue;
  watched++;
  const read = [...new Set(readFileSync(log, "utf8").trim().split("\n"))].map((file) => file.replaceAll("\\", "/"));
  const ignored = gitIgnored(read);
  for (const file of undeclared(task, read, byId, common, (one) => ignored.has(one))) {
    console.error(`✗ ${task.taskId} reads ${file}, which is none of its inputs`);
    failed = true;
  }
}
rmSync(folder, { recursive: true });
console.log(`inputs: ${watched} tasks watched`);
process.exitCode = failed || watched < 20 ? 1 : 0;

/** Those of the files that git ignores: what a build has written. */
function gitIgnored(files: readonly string[]): ReadonlySet<string> {
  const { stdout } = spawnSync("git", ["check-ignore", "--stdin"], {
    cwd: root,
    encoding: "utf8",
    input: files.join("\n"),
    maxBuffer: 2 ** 26,
  });
  return new Set(stdout.trim().split("\n"));
}
