// How easily a program understands the document, as `redocly score` rates it. The docs show the figure on the page Benchmarks.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { builtDocument } from "./document-gate.ts";

const redocly = fileURLToPath(new URL("node_modules/@redocly/cli/bin/cli.js", import.meta.url));

test("the document scores 86 of 100 at least", async () => {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const args = [redocly, "score", builtDocument, "--format=json"];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  expect(JSON.parse(stdout).agentReadiness).toBeGreaterThanOrEqual(86);
});
