// Runs a command of the project on a bare machine: Node 20 or later and npm, nothing else installed.
// It is plain JavaScript without dependencies, because it runs before anything is installed.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const { packageManager } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));

const install = { name: "install", run: ["install", "--frozen-lockfile"], quiet: true };
const generate = { name: "generate", run: ["exec", "turbo", "run", "generate"] };
const build = { name: "build", run: ["exec", "turbo", "run", "build"] };
const check = {
  name: "check",
  run: [
    "exec",
    "turbo",
    "run",
    "format-and-lint",
    "lint",
    "drift",
    "typecheck",
    "test",
    "--continue",
    "--concurrency=100%",
  ],
};
const facts = {
  name: "hold to the vendor's facts",
  run: ["--filter", "@vpc-endpoints/contract-tests", "exec", "vitest", "run", "facts"],
};
const approve = { name: "approve", run: ["--filter", "@vpc-endpoints/contract-tests", "run", "approve"] };
const bench = { name: "bench", run: ["exec", "turbo", "run", "bench", "--concurrency=1"] };
const serve = { name: "serve", run: ["scripts/serve.ts"], node: true };

/** What each command of the README does, step by step. */
const commands = {
  start: [install, generate, build, serve],
  test: [install, check],
  bench: [install, build, bench],
  generate: [install, generate, build, facts],
  approve: [install, generate, approve],
};

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

/** Runs a step and answers with its exit code. The last step of `start` is a child without a shell or pnpm in between. */
function execute({ run, node, quiet }, extra) {
  const [command, ...args] = node ? [installedNode(), ...run] : ["npx", "--yes", packageManager, ...run];
  const child = spawn(command, [...args, ...extra], {
    cwd: root,
    env,
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => output.push(chunk));
  // A terminal sends Ctrl-C to the child too; this process has to outlive it and to pass on what is sent to it alone.
  const forward = (signal) => child.kill(signal);
  process.on("SIGINT", forward).on("SIGTERM", forward);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("SIGINT", forward).off("SIGTERM", forward);
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/** The Node that the project brings: the host's may be older. */
function installedNode() {
  return fileURLToPath(new URL("node_modules/node/bin/node", root));
}

const [command, ...rest] = process.argv.slice(2);
const steps = commands[command];
if (!steps) {
  console.error(`usage: node scripts/run.mjs ${Object.keys(commands).join("|")}`);
  process.exit(2);
}
for (const step of steps) {
  const last = step === steps.at(-1);
  console.log(`\n▸ ${step.name}`);
  const start = performance.now();
  const code = await execute(step, last ? rest : []);
  if (code !== 0) {
    if (step !== serve) console.error(`\n✗ ${step.name} failed`);
    process.exit(code);
  }
  if (!last || command !== "start")
    console.log(`✓ ${step.name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}
