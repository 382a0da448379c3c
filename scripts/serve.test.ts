// What `npm start` does once everything is built: a real process, on free ports of loopback.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { serveFolder } from "./serve-folder.ts";
import { findPnpm } from "./tools.mjs";

const script = fileURLToPath(new URL("serve.ts", import.meta.url));
const run = fileURLToPath(new URL("run.mjs", import.meta.url));

/** Starts the script and gathers what it prints. */
function serve(args: readonly string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, DOCS_PORT: "0", MOCK_PORT: "0", NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const closed: Promise<unknown[]> = once(child, "close");
  return { child, printed: () => printed, exitCode: closed.then(([code]) => code) };
}

test("--once prints the endpoints of the sample and the addresses, and ends", async () => {
  const { printed, exitCode } = serve(["--once"], {});
  expect(await exitCode).toBe(0);
  expect(printed()).toMatch(/ep-bp18s6wy9420wdi4\*\*\*\*.*Active.*Disconnected/);
  expect(printed()).toMatch(/ep-bp1tah7zbrwmkjef\*\*\*\*.*Active.*Connected/);
  expect(printed()).toMatch(/^docs +http:\/\/127\.0\.0\.1:\d+$/m);
  expect(printed()).toMatch(/^mock +http:\/\/127\.0\.0\.1:\d+$/m);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s stops everything with exit code 0 and frees the ports",
  async (signal) => {
    const { child, printed, exitCode } = serve([], {});
    while (!printed().includes("Press Ctrl-C")) await once(child.stdout, "data");
    // With a line for the installation and one for the build, twelve at most with the two that npm prints.
    expect(printed().trimEnd().split("\n").length).toBeLessThanOrEqual(8);
    const ports = new Set([...printed().matchAll(/127\.0\.0\.1:(\d+)/g)].map(([, port]) => Number(port)));
    expect(await fetch(`http://127.0.0.1:${[...ports][0]}`).then(({ status }) => status)).toBe(200);
    child.kill(signal);
    expect(await exitCode).toBe(0);
    for (const port of ports) await listen(port);
  },
);

test.each(["DOCS_PORT", "MOCK_PORT"])(
  "a taken %s gives one line that names both, and exit code 1",
  async (variable) => {
    const taken = String(await listen(0));
    const { printed, exitCode } = serve(["--once"], { [variable]: taken });
    expect(await exitCode).toBe(1);
    expect(printed()).toMatch(
      new RegExp(`^Port ${taken} for the \\w+ is taken\\. Set ${variable} to another, or to 0 for a free one\\.\n$`),
    );
  },
);

test("a port that is none gives one line, and exit code 1", async () => {
  const { printed, exitCode } = serve(["--once"], { DOCS_PORT: "http" });
  expect(await exitCode).toBe(1);
  expect(printed()).toBe("DOCS_PORT=http is no port: give a number from 0 to 65535.\n");
});

test.each([
  [{ DOCS_PORT: "http" }, [], "DOCS_PORT=http is no port: give a number from 0 to 65535.\n"],
  [
    { DOCS_PORT: "4321", MOCK_PORT: "4321" },
    [],
    "DOCS_PORT and MOCK_PORT are both 4321: give two ports, or 0 for free ones.\n",
  ],
  [{}, ["--onec"], "npm start does not know --onec. Its one option is --once, which ends it after the call.\n"],
])("npm start says what is wrong with %j %j before it installs anything", async (env, args, message) => {
  const child = spawn(process.execPath, [run, "start", ...args], { env: { ...process.env, PATH: "", ...env } });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (printed += text));
  expect(await once(child, "close")).toEqual([2, null]);
  expect(printed).toBe(message);
});

test.each([[], ["tests"]])("a command that there is not is told those that there are: %j", async (...args) => {
  const child = spawn(process.execPath, [run, ...args], { env: { ...process.env, PATH: "" } });
  let printed = "";
  child.stderr.on("data", (text) => (printed += text));
  expect(await once(child, "close")).toEqual([2, null]);
  const names = "start|test|mutation|bench|generate|approve|fix|audit|live|release";
  expect(printed).toBe(`usage: node scripts/run.mjs ${names}\n`);
});

test("npm start says that a port is taken before it installs anything", async () => {
  const taken = String(await listen(0));
  const env = { ...process.env, PATH: "", DOCS_PORT: "0", MOCK_PORT: taken };
  const child = spawn(process.execPath, [run, "start"], { env, stdio: ["ignore", "ignore", "pipe"] });
  let printed = "";
  child.stderr.on("data", (text) => (printed += text));
  expect(await once(child, "close")).toEqual([2, null]);
  expect(printed).toBe(`Port ${taken} for the mock is taken. Set MOCK_PORT to another, or to 0 for a free one.\n`);
});

test("pnpm is found outside of the project, of which a start installs only a part", () => {
  const folder = findPnpm(process.env);
  expect(existsSync(join(folder, process.platform === "win32" ? "pnpm.cmd" : "pnpm"))).toBe(true);
  expect(folder.startsWith(fileURLToPath(new URL("../", import.meta.url)))).toBe(false);
});

/** Listens on a port of loopback until the test ends, and answers with the port. */
async function listen(port: number): Promise<number> {
  const server = createServer().listen(port, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

test("an address without its last slash leads on, what is sent is compressed, and what is missing says so", async () => {
  const site = await serveFolder(new URL("../docs/dist/", import.meta.url), 0);
  onTestFinished(site.close);
  const moved = await fetch(`${site.url}/reference?x=1`, { redirect: "manual" });
  expect([moved.status, moved.headers.get("location")]).toEqual([301, "/reference/?x=1"]);
  const page = await fetch(`${site.url}/reference/`, { headers: { "accept-encoding": "gzip" } });
  expect([page.status, page.headers.get("content-encoding")]).toEqual([200, "gzip"]);
  const missing = await fetch(`${site.url}/no/such/page`);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain("This page does not exist");
});

test.each([
  ["//", 404],
  ["//guides", 404],
  ["/\\guides", 404],
  ["http://[", 404],
  ["/..%2f", 404],
  ["/%00", 404],
  ["/%", 404],
  ["/guides", 301],
  ["/guides/", 200],
])("the docs answer a request for %s with %i, and go on", async (target, status) => {
  const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-serve-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "guides"));
  writeFileSync(join(folder, "guides", "index.html"), "guides");
  const site = await serveFolder(pathToFileURL(`${folder}/`), 0);
  onTestFinished(() => site.close());
  // Not by fetch, which mends such a path before it sends it.
  const socket = connect(Number(new URL(site.url).port), "127.0.0.1");
  socket.setEncoding("utf8").write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  expect((await socket.toArray()).join("")).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect((await fetch(`${site.url}/guides/`)).status).toBe(200);
});
