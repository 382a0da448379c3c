// Runs one step of a command and says how it goes. Plain JavaScript without dependencies.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const terminal = process.stdout.isTTY;

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {readonly string[]} args
 * @property {boolean} [quiet] print one line with the time it took; all that the step printed only if it fails
 * @property {boolean} [bare] print nothing but what the step prints
 */

/**
 * Runs a step. Answers with its exit code; a step that was interrupted has the signal's name.
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number | NodeJS.Signals>}
 */
export async function runStep({ name, command, args, quiet = false, bare = false }, env) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(quiet ? 0 : 1)} s`;
  const child = spawn(command, args, {
    cwd: root,
    env,
    shell: process.platform === "win32" && command === "pnpm",
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
  });
  /** @type {NodeJS.Signals | undefined} */
  let stopped;
  // A terminal sends Ctrl-C to the child too; this process has to outlive it and to pass on what is sent to it alone.
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    stopped = signal;
    child.kill(signal);
  };
  process.on("SIGINT", forward).on("SIGTERM", forward);

  let printed = "";
  let doing = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      printed += text;
      doing = activity(text) ?? doing;
    });
  }
  const label = name.padEnd(8);
  if (quiet && !terminal) process.stdout.write(label);
  const draw = () => process.stdout.write(`\r\u001b[K${label}${seconds()}  ${doing}`);
  const timer = quiet && terminal ? setInterval(draw, 200) : undefined;
  if (!quiet && !bare) console.log(`▸ ${name}`);

  const code = await new Promise((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  }).finally(() => {
    clearInterval(timer);
    process.off("SIGINT", forward).off("SIGTERM", forward);
  });
  if (quiet && terminal) process.stdout.write(`\r\u001b[K${label}`);
  if (stopped !== undefined && !bare) {
    console.log(`${quiet ? "" : `${name} `}stopped after ${seconds()}; the same command goes on from here`);
    return stopped;
  }
  if (quiet) console.log(code === 0 ? seconds() : `failed after ${seconds()}`);
  else if (!bare) console.log(code === 0 ? `✓ ${name} (${seconds()})` : `\n✗ ${name} failed`);
  if (quiet && code !== 0) process.stderr.write(printed);
  // A program that is stopped before it listens for the signal was still stopped as asked.
  return code ?? (stopped === undefined ? 1 : 0);
}

/**
 * What pnpm or turbo are at, from what they just printed.
 * @param {string} text
 */
function activity(text) {
  const resolved = [...text.matchAll(/resolved (\d+), .*added (\d+)/g)].at(-1);
  if (resolved) return `${resolved[2]} of ${resolved[1]} packages`;
  return [...text.matchAll(/^(@[\w-]+\/[\w-]+):\w+:/gm)].at(-1)?.[1];
}
