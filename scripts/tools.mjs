// Finds pnpm and Node. Plain JavaScript without dependencies: it runs before anything is installed.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const windows = process.platform === "win32";

/**
 * The folder in which npm keeps the pnpm of `packageManager`, which it fetches once. The registry is not asked again:
 * without a network every question would wait until it gives up.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 */
export function findPnpm(env) {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const options = ["exec", "--yes", "--prefer-offline", `--package=${packageManager}`];
  const args = [...options, "--", "node", "-p", "process.env.PATH"];
  const npm = process.env.npm_execpath ?? "";
  // Started by npm, npm's own file is known; on Windows the command would be a script for a shell.
  const [command, ...before] = /npm-cli\.js$/.test(npm) ? [process.execPath, npm] : ["npm"];
  const path = execFileSync(command, [...before, ...args], {
    // Elsewhere: in the project, npm takes a pnpm of a former installation, of which a start may have left only a part.
    cwd: tmpdir(),
    env,
    encoding: "utf8",
    shell: windows && command === "npm",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const folder = path
    .trim()
    .split(delimiter)
    .find((entry) => existsSync(join(entry, windows ? "pnpm.cmd" : "pnpm")));
  if (folder === undefined) throw new Error(`npm fetched ${packageManager}, but it is not on the PATH: ${path}`);
  return folder;
}

/** Whether the Node that runs this is new enough for what `npm start` runs: our scripts are TypeScript. */
export function hasNode() {
  return Boolean(process.features.typescript);
}

/** The Node that the project brings, or the one that runs this. */
export function findNode() {
  const platform = windows ? "win" : process.platform;
  const prefix = platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
  const folder = join(root, "node_modules", `${prefix}-${platform}-${process.arch}`, "bin");
  const program = join(folder, windows ? "node.exe" : "node");
  return existsSync(program) ? program : process.execPath;
}
