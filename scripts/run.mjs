// Runs a command of the project on a bare machine: Node 20 or later and npm, nothing else installed.
// It is plain JavaScript without dependencies, because it runs before anything is installed.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const root = new URL("../", import.meta.url);
const { packageManager } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));

const install = { name: "install", run: ["install", "--frozen-lockfile"], quiet: true };
const generate = { name: "generate", run: ["exec", "turbo", "run", "generate"] };
const build = { name: "build", run: ["exec", "turbo", "run", "build"] };
const check = {
  name: "check",
  run: ["exec", "turbo", "run", "format-and-lint", "lint", "drift", "typecheck", "test", "--continue"],
};
const facts = {
  name: "hold to the vendor's facts",
  run: ["--filter", "@vpc-endpoints/contract-tests", "exec", "vitest", "run", "facts"],
};
const serve = { name: "serve", run: ["exec", "node", "scripts/serve.ts"] };

/** What each command of the README does, step by step. */
const commands = {
  start: [install, generate, build, serve],
  test: [install, check],
  generate: [install, generate, build, facts],
};

const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  REDOCLY_TELEMETRY: "off",
  SCARF_ANALYTICS: "false",
  TURBO_TELEMETRY_DISABLED: "1",
};

/** Runs pnpm, in the version that package.json names, and answers with its exit code. */
function pnpm(args, quiet) {
  const child = spawn("npx", ["--yes", packageManager, ...args], {
    cwd: root,
    env,
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    shell: process.platform === "win32",
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => output.push(chunk));
  // A terminal sends Ctrl-C to the child too; this process only has to outlive it and pass on what is sent to it alone.
  const forward = (signal) => child.kill(signal);
  process.on("SIGTERM", forward).on("SIGINT", forward);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      process.off("SIGTERM", forward).off("SIGINT", forward);
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1));
    });
  });
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
  const code = await pnpm([...step.run, ...(last ? rest : [])], step.quiet);
  if (code !== 0) {
    console.error(`\n✗ ${step.name} failed`);
    process.exit(code);
  }
  if (!last || command !== "start")
    console.log(`✓ ${step.name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}
