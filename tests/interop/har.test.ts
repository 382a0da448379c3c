// A run that was written as HAR is read by a tool that is not ours, which holds it to the document.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startCommand, stopCommand } from "./robustness/command.ts";

const execute = promisify(execFile);
const redocly = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");
const api = fileURLToPath(import.meta.resolve("@vpc-endpoints/openapi/openapi.yaml"));
const path = "/openapi/instances/es-1/vpc-endpoints";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vpc-endpoints-har-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** What `redocly drift` says of a record of these requests and answers. */
async function driftOf(...targets: readonly string[]) {
  const har = join(folder, "run.har");
  const command = await startCommand("--har", har);
  const headers = { accept: "application/json", authorization: "anyone" };
  for (const target of targets) await fetch(new URL(target, command.url), { headers });
  await stopCommand(command);
  const args = ["drift", har, "--api", api, "--server", command.url.origin, "--format", "json"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  // It exits with another code than 0 where it finds something.
  const { stdout } = await execute(process.execPath, [redocly, ...args], { env }).catch((error) => error);
  const { run, problems }: { run: { documentedExchanges: number }; problems: { message: string }[] } =
    JSON.parse(stdout);
  return { documented: run.documentedExchanges, problems: problems.map(({ message }) => message) };
}

test("what keeps to the document does not drift", async () => {
  expect(await driftOf(path, `${path}?page=2&size=5`)).toEqual({ documented: 2, problems: [] });
});

test("a parameter and a path that are not in the document are found", async () => {
  const { documented, problems } = await driftOf(`${path}?pages=2`, "/nowhere");
  expect(documented).toBe(1);
  expect(problems).toContainEqual(expect.stringContaining("Undocumented endpoint: GET /nowhere"));
  expect(problems).toContainEqual(expect.stringContaining("pages"));
});
