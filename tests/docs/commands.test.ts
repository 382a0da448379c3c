// The commands in the guides that are too short for a file of their own: each of them is run.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startMock } from "@vpc-endpoints/mock";
import { expect, onTestFinished, test } from "vitest";
import { blocks, commands } from "./guide-commands.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

/** How each kind of command is run. What it needs from the network comes from this repository instead. */
const runners: readonly (readonly [kind: RegExp, run: (line: string) => Promise<void>])[] = [
  [/^npx vpc-endpoints-mock( |$)/, runMock],
  [/^npx @stoplight\/prism-cli mock openapi\.yaml$/, runPrism],
  [/^npm install @vpc-endpoints\/\w+$/, findPackage],
  [/^export ALIBABA_CLOUD_\w+=…$/, runWithEnvironment],
  [/^DOCS_SITE=\S+ DOCS_BASE=\S+ npx pnpm --filter @vpc-endpoints\/docs build$/, buildSite],
];

test("code stands in files that are run, only shell commands and plain text stand in the guides", () => {
  expect(blocks.filter(({ language }) => language !== "sh" && language !== "text")).toEqual([]);
});

test.each(commands)("$file: $line", async ({ file, line }) => {
  const runner = runners.find(([kind]) => kind.test(line))?.[1];
  if (!runner) throw new Error(`${file}: nothing here runs ${line}`);
  await runner(line);
});

async function runMock(line: string): Promise<void> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "my-endpoints.yaml"), "[]\n");
  const mock = join(root, "packages/mock/dist/cli.js");
  const args = line.replace("--port 4010", "--port 0").split(" ").slice(2);
  const child = spawn(process.execPath, [mock, ...args], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  const url = await printed(child, /^(http:\/\/127\.0\.0\.1:\d+)$/);
  expect((await ask(url)).status).toBe(200);
  child.kill("SIGINT");
  expect((await once(child, "exit"))[0]).toBe(0);
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

/** That the packed package installs and runs is shown by the tests of the runtimes and of the packed mock. */
async function findPackage(line: string): Promise<void> {
  const published = globSync("packages/*/package.json", { cwd: root })
    .map((file) => JSON.parse(readFileSync(join(root, file), "utf8")))
    .filter((manifest) => manifest.private !== true);
  expect(published.map(({ name }) => name)).toContain(line.split(" ").at(-1));
}

/** Runs the program that the page shows next with what the page says to put into the environment, and nothing else. */
async function runWithEnvironment(line: string): Promise<void> {
  const { file = "" } = commands.find((command) => command.line === line) ?? {};
  const all = commands.filter((command) => command.file === file && command.line.startsWith("export "));
  await using mock = await startMock();
  const redirect = new URL("redirect.ts", import.meta.url).href;
  const script = [
    ...all.map((command) => command.line.replace("…", "my-own")),
    '"$NODE" --import "$REDIRECT" ListVpcEndpoints/client.ts',
  ];
  const { stdout } = await run("bash", ["-euc", script.join("\n")], {
    cwd: join(root, "docs/examples"),
    env: { PATH: process.env.PATH, NODE: process.execPath, REDIRECT: redirect, SERVER: mock.url },
  });
  expect(stdout).toContain("ep-bp18s6wy9420wdi4****");
}

async function buildSite(line: string): Promise<void> {
  const folder = temporaryFolder();
  // Vitest leaves variables for Vite, which the build would take for its own.
  const { BASE_URL, DEV, MODE, NODE_ENV, PROD, SSR, ...env } = process.env;
  await run("bash", ["-euc", `${line.replace("npx pnpm", "pnpm")} --outDir '${folder}'`], { cwd: root, env });
  const page = readFileSync(join(folder, "guides/paging/index.html"), "utf8");
  expect(page).toContain('<link rel="canonical" href="https://docs.example/vpc-endpoints/guides/paging/"');
  expect(page).toContain('content="https://docs.example/vpc-endpoints/og-image.png"');
  expect(readFileSync(join(folder, "404.html"), "utf8")).toContain('href="/vpc-endpoints/reference/"');
  expect(readFileSync(join(folder, "sitemap-0.xml"), "utf8")).toContain(
    "https://docs.example/vpc-endpoints/reference/",
  );
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-guide-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
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
