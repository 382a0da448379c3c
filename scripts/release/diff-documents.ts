import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { DocumentChange } from "./least-bump.ts";

const run = promisify(execFile);
const redocly = fileURLToPath(new URL("node_modules/@redocly/cli/bin/cli.js", import.meta.url));

/** What differs between two documents, by their paths. */
export async function diffDocuments(base: string, revision: string): Promise<readonly DocumentChange[]> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const args = [redocly, "diff", base, revision, "--format=json", "--fail-on=none"];
  const { stdout } = await run(process.execPath, args, { env, maxBuffer: 2 ** 26 });
  return JSON.parse(stdout).changes;
}
