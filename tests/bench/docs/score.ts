import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);
const redocly = fileURLToPath(new URL("../node_modules/@redocly/cli/bin/cli.js", import.meta.url));

/** The agent readiness of the built document, as `redocly score` rates it. */
export async function scoreOfDocument(): Promise<number> {
  const args = [redocly, "score", require.resolve("@vpc-endpoints/openapi/openapi.yaml"), "--format=json"];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const { agentReadiness }: { agentReadiness: number } = JSON.parse(stdout);
  return agentReadiness;
}
