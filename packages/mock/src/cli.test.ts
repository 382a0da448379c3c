// The command as a process: what it prints, and the code that it exits with.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { anyone as headers, path } from "../test/support.ts";
import { help } from "./cli/help.ts";

const command = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

function start(...args: string[]) {
  const child = spawn(process.execPath, [command, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  started.push(child);
  return child;
}

async function finish(...args: string[]) {
  const child = start(...args);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { out, err, code };
}

test.each(["SIGINT", "SIGTERM"] as const)("it serves until %s and ends with 0", async (signal) => {
  const child = start("--port", "0");
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const { value: url } = await lines.next();
  const answer = await fetch(url + path, { headers });
  expect(answer.status).toBe(200);
  expect((await lines.next()).value).toBe(`GET ${path.replaceAll("%2A", "*")} 200`);
  child.kill(signal);
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("--help and --version print and end with 0", async () => {
  expect(await finish("--help")).toEqual({ out: help, err: "", code: 0 });
  expect(await finish("--version")).toEqual({ out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: "", code: 0 });
});

test("bad arguments end with 2 and one line that says what is wrong", async () => {
  const expected = 'vpc-endpoints-mock: --port: "x" is no number from 0 to 65535\n';
  expect(await finish("--port", "x")).toEqual({ out: "", err: expected, code: 2 });
  const { err, code } = await finish("--endpoints", "none.yaml");
  expect({ lines: err.split("\n").length, code }).toEqual({ lines: 2, code: 2 });
});

test("a taken port ends with 1 and one line that names it", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const address = holder.address();
  const port = String(typeof address === "object" ? address?.port : undefined);
  const { err, code } = await finish("--port", port);
  holder.close();
  expect(code).toBe(1);
  expect(err).toMatch(new RegExp(`^vpc-endpoints-mock: Cannot listen on 127\\.0\\.0\\.1:${port}: .*EADDRINUSE.*\\n$`));
});

test("it goes on where no one reads what it prints", async () => {
  const child = start("--port", "0");
  const { value: url } = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
  child.stdout.destroy();
  for (let round = 0; round < 5; round += 1) expect((await fetch(url + path, { headers })).status).toBe(200);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});
