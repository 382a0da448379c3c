import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endpoints } from "@vpc-endpoints/test-data";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stringify } from "yaml";
import { anyone as headers, pathOf } from "../../test/support.ts";
import { readArguments, type ServeCommand } from "./arguments.ts";
import { type Running, run } from "./run.ts";

let folder: string;
let running: Running | undefined;
const lines: string[] = [];
const warnings: string[] = [];
const output = { print: (line: string) => lines.push(line), warn: (line: string) => warnings.push(line) };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vpc-endpoints-mock-"));
  lines.length = 0;
  warnings.length = 0;
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await rm(folder, { recursive: true });
});

function serve(...args: string[]): ServeCommand {
  const command = readArguments(["--port", "0", ...args]);
  if (command.print !== undefined) throw new Error("this is no command that serves");
  return command;
}

async function count(url: string): Promise<number> {
  return (await (await fetch(url + pathOf("es-1"), { headers })).json()).Result.length;
}

test("it prints its URL, then a line for each request", async () => {
  running = await run(serve(), output, "0.0.0");
  await fetch(`${running.mock.url}${pathOf("es-1")}?page=0`, { headers });
  expect(lines).toEqual([
    running.mock.url,
    "GET /openapi/instances/es-1/vpc-endpoints?page=0 400 InvalidParameter (query.page must be >= 1)",
  ]);
  expect(warnings).toEqual([]);
});

test("it warns when other machines may reach it", async () => {
  running = await run(serve("--host", "0.0.0.0", "--quiet"), output, "0.0.0");
  await fetch(running.mock.url + pathOf("es-1"), { headers });
  expect(lines).toEqual([running.mock.url]);
  expect(warnings).toEqual(["warning: 0.0.0.0 is not loopback: other machines may reach this mock"]);
});

test("the data file is read again when it changes, and the old data stays where the new is wrong", async () => {
  const file = join(folder, "endpoints.yaml");
  await writeFile(file, stringify(endpoints(1)));
  running = await run(serve("--endpoints", file), output, "0.0.0");
  const { url } = running.mock;
  expect(await count(url)).toBe(1);
  await writeFile(file, stringify({ "es-1": endpoints(2) }));
  await expect.poll(() => lines).toContain(`${file} read again`);
  expect(await count(url)).toBe(2);
  await writeFile(file, "[{}]");
  await expect.poll(() => warnings.join()).toContain(`${file}: [0] must have required property 'endpointId'`);
  expect(await count(url)).toBe(2);
  // Editors replace the file.
  await writeFile(join(folder, "new"), JSON.stringify(endpoints(3)));
  await rename(join(folder, "new"), file);
  await expect.poll(() => count(url)).toBe(3);
});

test("--quiet, it does not tell that the file was read again, and what was stopped watches no more", async () => {
  const file = join(folder, "endpoints.json");
  const har = join(folder, "run.har");
  await writeFile(file, JSON.stringify(endpoints(1)));
  const { mock, stop } = await run(serve("--endpoints", file, "--har", har, "--quiet"), output, "0.0.0");
  await writeFile(file, JSON.stringify(endpoints(2)));
  await expect.poll(() => count(mock.url)).toBe(2);
  expect([lines, warnings]).toEqual([[mock.url], []]);
  await stop();
  await expect(count(mock.url)).rejects.toThrow("fetch failed");
});

test.each([
  ["[{", "endpoints.json: Flow map in block collection must be sufficiently indented"],
  ["[]garbage: [", "endpoints.json: Unexpected scalar token at line 1, column 3:"],
  ['[{"endpointId": 1}]', "endpoints.json: [0].endpointId must be string"],
])("the data %j is refused with the file's name", async (text, message) => {
  const file = join(folder, "endpoints.json");
  await writeFile(file, text);
  await expect(run(serve("--endpoints", file), output, "0.0.0")).rejects.toThrow(message);
});

test("a file that is not there is refused", async () => {
  await expect(run(serve("--endpoints", join(folder, "none.json")), output, "0.0.0")).rejects.toThrow(
    "none.json: cannot be read",
  );
});

test("a run is written as HAR, without secrets", async () => {
  const file = join(folder, "run.har");
  running = await run(serve("--har", file, "--quiet", "--access-key", "my-id:my-secret:my-token"), output, "0.0.0");
  const { url } = running.mock;
  const sent = { authorization: "acs my-id:c2lnbmF0dXJl", "x-acs-security-token": "my-token", cookie: "a=b" };
  await fetch(`${url}${pathOf("es*1")}?page=0&page=1`, { headers: { ...sent, accept: "application/json" } });
  await fetch(`${url}/nowhere`, { method: "POST", headers: { "content-type": "text/plain" }, body: "hello" });
  const form = new URLSearchParams("page=1&SecurityToken=form-token&Signature=form-signature");
  await fetch(`${url}/nowhere`, { method: "POST", body: form });
  running.mock.enqueue({ status: 200, headers: { "set-cookie": "c=d" }, body: { SecurityToken: "sent-token", a: 1 } });
  await fetch(url + pathOf("es-1"), { headers });
  running.mock.enqueue({ drop: "before-headers" });
  await fetch(url + pathOf("es-1"), { headers }).catch(() => {});
  await running.stop();
  running = undefined;
  const text = await readFile(file, "utf8");
  for (const secret of ["my-secret", "my-token", "c2lnbmF0dXJl", "a=b"]) expect(text).not.toContain(secret);
  for (const secret of ["form-token", "form-signature", "c=d", "sent-token"]) expect(text).not.toContain(secret);
  const { log } = JSON.parse(text);
  expect(log).toMatchObject({ version: "1.2", creator: { name: "@vpc-endpoints/mock", version: "0.0.0" } });
  expect(log.entries).toMatchObject([
    {
      request: {
        method: "GET",
        url: `${url}${pathOf("es*1")}?page=0&page=1`,
        queryString: [
          { name: "page", value: "0" },
          { name: "page", value: "1" },
        ],
      },
      response: { status: 400, content: { mimeType: "application/json" } },
    },
    { request: { method: "POST", postData: { mimeType: "text/plain", text: "hello" } }, response: { status: 404 } },
    { request: { postData: { text: "page=1&SecurityToken=***&Signature=***" } } },
    { response: { status: 200, content: { text: '{"SecurityToken":"***","a":1}' } } },
    { response: { status: 0, content: { size: 0 } } },
  ]);
  expect(JSON.parse(log.entries[0].response.content.text)).toMatchObject({ Code: "IncompleteSignature" });
});

test("a HAR file that cannot be written is an error", async () => {
  await expect(run(serve("--har", join(folder, "none/run.har")), output, "0.0.0")).rejects.toThrow("none/run.har");
});

test("the data file is not overwritten, and a port that is taken leaves the file of an earlier run", async () => {
  const file = join(folder, "endpoints.json");
  await writeFile(file, "[]");
  await expect(run(serve("--endpoints", file, "--har", file), output, "0.0.0")).rejects.toThrow(
    "is the file of the endpoints",
  );
  running = await run(serve(), output, "0.0.0");
  const { port } = new URL(running.mock.url);
  const again = readArguments(["--port", port, "--har", file]);
  if (again.print !== undefined) throw new Error("this is no command that serves");
  await expect(run(again, output, "0.0.0")).rejects.toThrow("Cannot listen");
  expect(await readFile(file, "utf8")).toBe("[]");
});

test("a HAR file is complete at any time", async () => {
  const file = join(folder, "run.har");
  running = await run(serve("--har", file), output, "0.0.0");
  const count = async () => JSON.parse(await readFile(file, "utf8")).log.entries.length;
  expect(await count()).toBe(0);
  await fetch(running.mock.url + pathOf("es-1"), { headers });
  expect(await count()).toBe(1);
  await fetch(`${running.mock.url}${pathOf("es-1")}?%1B%5B31m%0A=1`, { headers });
  expect(await count()).toBe(2);
  // What a terminal obeys is not printed as it came.
  expect(lines.at(-1)).not.toMatch(/\p{Cc}/u);
});
