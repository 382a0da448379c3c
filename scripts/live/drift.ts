import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

interface Problem {
  readonly severity: "info" | "warning" | "error";
  readonly message: string;
  readonly target?: string;
  readonly exchangeIndex: number;
}

const run = promisify(execFile);
const redocly = fileURLToPath(new URL("node_modules/@redocly/cli/bin/cli.js", import.meta.url));
const document = fileURLToPath(new URL("../../openapi/dist/openapi.json", import.meta.url));

/** What `redocly drift` finds in the answers of a HAR file that was recorded from this server. */
export async function driftDeviations(har: string, server: string, purposes: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-drift-"));
  const report = join(folder, "report.json");
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const args = ["drift", har, "--api", document, "--server", server, "--format=json", "--output", report];
  try {
    // It ends with 1 when it finds something; the report says what.
    const failed = await run(process.execPath, [redocly, ...args], { env }).catch((error: unknown) => error);
    const text = readReport(report, failed);
    const { problems }: { problems: readonly Problem[] } = JSON.parse(text);
    // The headers of the request are those of the signature, which the document describes as one scheme.
    const found = problems.filter(({ target, severity }) => target === "response" || severity !== "info");
    return found.map(({ exchangeIndex, message }) => `${purposes[exchangeIndex] ?? "a call"}: ${message}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readReport(path: string, failed: unknown): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new Error(`redocly drift wrote no report: ${failed}`);
  }
}
