// The commands in the guides: each page's are run in their order in an empty folder, as a reader would run them. What they
// install are the packages as they would be published, from a registry on this machine.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startMock } from "@vpc-endpoints/mock";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { Registry } from "../packed/mock/support/registry.ts";
import { blocks, commands } from "./guide-commands.ts";
import { registryOfPacked } from "./packed.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const examples = join(root, "docs/examples");
const run = promisify(execFile);
// What one page has fetched, another need not fetch again.
const cache = mkdtempSync(join(tmpdir(), "vpc-endpoints-npm-cache-"));
let registry: Registry;
beforeAll(async () => {
  registry = await registryOfPacked();
}, 120_000);
afterAll(async () => {
  await registry.close();
  rmSync(cache, { recursive: true });
});

/** What a reader has of a page: an empty folder, an environment, and the files that the page says to save. */
interface Session {
  readonly folder: string;
  readonly env: Record<string, string>;
  /** Where the mock listens that the page has started. */
  mock?: string;
}

/** The files that a page says to save, and the example that it shows for each. */
const saved: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "start/call.mdx": { "list.mts": "ListVpcEndpoints/client.ts", "list-mock.mts": "list-mock.ts" },
  "start/test.mdx": { "connected.test.ts": "mocked.test.ts" },
};

const runners: readonly (readonly [kind: RegExp, run: (line: string, session: Session) => Promise<void>])[] = [
  [/^npx @vpc-endpoints\/mock( |$)/, runMock],
  [/^npx @stoplight\/prism-cli mock openapi\.yaml$/, runPrism],
  [/^export ALIBABA_CLOUD_\w+=…$/, putIntoEnvironment],
  [/^node list\.mts$/, runProgram],
  [/^node list-mock\.mts$/, runAgainstMock],
  // What installs a clone of the repository is what every test here stands on.
  [/^npx pnpm@12 install$/, async () => {}],
  [/^export DOCS_SITE=\S+ DOCS_BASE=\S+$/, nameTheSite],
  [/^npx pnpm@12 exec turbo run build --filter=\S+$/, planBuild],
  [/^npm run bench$/, planBench],
  [/^npm (init|install) |^npx vitest run$/, async (line, session) => void (await inShell(line, session))],
];

test("code stands in files that are run, only shell commands and plain text stand in the guides", () => {
  expect(blocks.filter(({ language }) => language !== "sh" && language !== "text")).toEqual([]);
});

const pages = [...new Set(commands.map(({ file }) => file))];

test.each(pages)("the commands of %s", { timeout: 240_000 }, async (page) => {
  const session = emptyFolder();
  for (const [name, example] of Object.entries(saved[page] ?? {})) {
    cpSync(join(examples, example), join(session.folder, name));
  }
  for (const { line } of commands.filter(({ file }) => file === page)) {
    const runner = runners.find(([kind]) => kind.test(line))?.[1];
    if (!runner) throw new Error(`${page}: nothing here runs ${line}`);
    await runner(line, session);
  }
});

async function runMock(line: string, session: Session): Promise<void> {
  writeFileSync(join(session.folder, "my-endpoints.yaml"), "[]\n");
  const command = line.replace("--port 4010", "--port 0");
  const child = spawn("bash", ["-c", `exec ${command}`], {
    cwd: session.folder,
    env: session.env,
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => stop(child));
  const url = await printed(child, /^(http:\/\/127\.0\.0\.1:\d+)$/);
  expect((await ask(url)).status).toBe(200);
  session.mock = url;
}

/** Runs the command where the document is that the site offers for download. */
async function runPrism(line: string): Promise<void> {
  const [, , ...args] = line.split(" ");
  const child = spawn("prism", [...args, "--port", "0"], {
    cwd: join(root, "docs/dist"),
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill());
  const answer = await ask(await printed(child, /listening on (http:\S+)/));
  expect(await answer.text()).toContain("ep-bp18s6wy9420wdi4****");
}

async function putIntoEnvironment(line: string, { env }: Session): Promise<void> {
  const [, name = ""] = /^export (\w+)=/.exec(line) ?? [];
  env[name] = "my-own";
}

/** Runs the program that the page says to save, with what it says to put into the environment and nothing else. */
async function runProgram(line: string, session: Session): Promise<void> {
  await using mock = await startMock();
  await listEndpoints(line, session, mock.url);
}

/** Runs the program that calls the mock of the page, which listens on another port here. */
async function runAgainstMock(line: string, session: Session): Promise<void> {
  if (session.mock === undefined) throw new Error("the page has started no mock");
  await listEndpoints(line, session, session.mock);
}

async function listEndpoints(line: string, session: Session, server: string): Promise<void> {
  const options = { NODE_OPTIONS: `--import ${new URL("redirect.ts", import.meta.url).href}`, SERVER: server };
  const output = await inShell(line, { ...session, env: { ...session.env, ...options } });
  expect(output).toContain("ep-bp18s6wy9420wdi4**** Active Disconnected\nep-bp1tah7zbrwmkjef**** Active Connected\n");
}

async function nameTheSite(line: string, { env }: Session): Promise<void> {
  for (const [, name = "", value = ""] of line.matchAll(/(\w+)=(\S+)/g)) env[name] = value;
}

/** The command builds what the site needs before the site; the build itself is what the tests of the sub-path stand on. */
async function planBuild(line: string, session: Session): Promise<void> {
  const { DOCS_SITE, DOCS_BASE } = session.env;
  expect([DOCS_SITE, DOCS_BASE]).not.toContain(undefined);
  const tasks = await planned(line.replace("npx pnpm@12", "pnpm"), { DOCS_SITE, DOCS_BASE });
  for (const name of ["openapi", "types", "client", "mock", "docs"])
    expect(tasks).toContain(`@vpc-endpoints/${name}#build`);
}

/** Measuring takes a quarter of an hour, so it is only planned. */
async function planBench(): Promise<void> {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(scripts.bench).toBe("node scripts/run.mjs bench");
  expect(await planned("pnpm exec turbo run bench", {})).toContain("@vpc-endpoints/bench#bench");
}

/** The tasks that a command of turbo would run. */
async function planned(command: string, env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const { stdout } = await run("bash", ["-c", `${command} --dry-run=json`], {
    cwd: root,
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 26,
  });
  const { tasks }: { tasks: { taskId: string; command: string }[] } = JSON.parse(stdout.slice(stdout.indexOf("{")));
  return tasks.filter(({ command }) => command !== "<NONEXISTENT>").map(({ taskId }) => taskId);
}

async function inShell(line: string, { folder, env }: Session): Promise<string> {
  const { stdout } = await run("bash", ["-c", line], { cwd: folder, env }).catch((error) => {
    throw new Error(`${line} failed:\n${error.stdout}${error.stderr}`);
  });
  return stdout;
}

function emptyFolder(): Session {
  const home = mkdtempSync(join(tmpdir(), "vpc-endpoints-guide-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const folder = join(home, "folder");
  mkdirSync(folder);
  const settings = [`registry=${registry.url}`, `cache=${cache}`, "audit=false", "fund=false", "update-notifier=false"];
  writeFileSync(join(home, ".npmrc"), settings.join("\n"));
  const path = (process.env.PATH ?? "").split(":").filter((entry) => !entry.includes("node_modules/.bin"));
  return { folder, env: { PATH: [join(process.execPath, ".."), ...path].join(":"), HOME: home } };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = once(child, "exit");
  // npx runs the mock as a process of its own.
  process.kill(-child.pid, "SIGINT");
  await ended;
}

/** Waits for the line that fits and answers with what its group caught. */
async function printed({ stdout }: ChildProcess, wanted: RegExp): Promise<string> {
  if (!stdout) throw new Error("the output is not read");
  const lines: string[] = [];
  for await (const line of createInterface(stdout)) {
    const found = wanted.exec(line)?.[1];
    if (found !== undefined) {
      stdout.resume();
      return found;
    }
    lines.push(line);
  }
  throw new Error(`ended without printing ${wanted}:\n${lines.join("\n")}`);
}

function ask(url: string): Promise<Response> {
  return fetch(`${url}/openapi/instances/es-1/vpc-endpoints`, { headers: { authorization: "any" } });
}
