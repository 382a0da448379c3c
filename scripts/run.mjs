// Runs a command of the project on a bare machine: Node 20 or later and npm, nothing else installed.
// It is plain JavaScript without dependencies, because it runs before anything is installed.
import { delimiter } from "node:path";
import { takeCtrlC } from "./ctrl-c.mjs";
import { checkPorts, readStartOptions } from "./start-options.mjs";
import { runStep } from "./step.mjs";
import { findNode, findPnpm, hasNode, isWhole } from "./tools.mjs";

const pnpm = (/** @type {string[]} */ ...args) => ({ command: "pnpm", args });
const turbo = (/** @type {string[]} */ ...args) => pnpm("exec", "turbo", "run", ...args);

/** @type {import("./step.mjs").Step} */
const install = { name: "install", quiet: true, ...pnpm("install", "--frozen-lockfile", "--prefer-offline") };
// Where all is installed, it stays: pnpm would take away what a start does without.
const toStart = isWhole() ? [] : [".", "@vpc-endpoints/scripts...", ...(hasNode() ? [] : ["@vpc-endpoints/node"])];
const installToStart = { ...install, args: [...install.args, ...toStart.flatMap((name) => ["--filter", name])] };
const lint = { name: "lint", quiet: true, ...pnpm("--filter", "@vpc-endpoints/openapi", "run", "lint") };
const generate = { name: "generate", ...turbo("generate") };
const build = { name: "build", quiet: true, ...turbo("build") };
const buildToStart = { ...build, args: [...build.args, "--filter", "@vpc-endpoints/scripts..."] };
const check = {
  name: "check",
  ...turbo("format-and-lint", "lint", "drift", "typecheck", "test", "--continue", "--concurrency=100%"),
};
const facts = {
  name: "hold to the vendor's facts",
  ...pnpm("--filter", "@vpc-endpoints/contract-tests", "exec", "vitest", "run", "facts"),
};
const approve = { name: "approve", ...pnpm("--recursive", "run", "approve") };
const mutation = { name: "mutation", ...turbo("mutation", "--concurrency=1") };
const bench = { name: "bench", ...turbo("bench", "--concurrency=1") };
const fix = { name: "fix", ...pnpm("exec", "biome", "check", "--write", ".") };
const audit = { name: "audit", ...pnpm("audit", "--prod", "--ignore-registry-errors") };
const script = (/** @type {string} */ file) => ({ name: file, bare: true, command: "node", args: [`scripts/${file}`] });

/**
 * What each command of the README does, step by step. The last step gets the arguments.
 * @type {Readonly<Record<string, readonly import("./step.mjs").Step[]>>}
 */
const commands = {
  start: [installToStart, buildToStart, script("serve.ts")],
  test: [install, check],
  mutation: [install, mutation],
  bench: [install, build, bench],
  generate: [install, lint, generate, build, facts],
  approve: [install, generate, build, approve],
  fix: [install, fix],
  audit: [install, audit],
  live: [install, buildToStart, script("live/live.ts")],
  release: [install, build, script("release/release.ts")],
};

/** @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  npm_config_update_notifier: "false",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  REDOCLY_TELEMETRY: "off",
  SCARF_ANALYTICS: "false",
  TURBO_TELEMETRY_DISABLED: "1",
};

const [name = "", ...rest] = process.argv.slice(2);
const steps = commands[name];
try {
  if (!steps) throw new Error(`usage: node scripts/run.mjs ${Object.keys(commands).join("|")}`);
  if (name === "start") {
    await checkPorts(readStartOptions(rest, process.env));
    takeCtrlC();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
env.PATH = `${findPnpm(env)}${delimiter}${env.PATH}`;
for (const step of steps) {
  const args = step === steps.at(-1) ? [...step.args, ...rest] : step.args;
  const command = step.command === "node" ? findNode() : step.command;
  const code = await runStep({ ...step, command, args }, env);
  if (typeof code === "string") {
    // By the signal, and not by a code: npm then adds no lines of its own. The signal may take a moment.
    process.kill(process.pid, code);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  if (code !== 0) process.exit(Number(code));
}
