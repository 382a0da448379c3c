import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { buildDocs } from "./build-docs.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("Redocly fills both of its places in the template", async () => {
  const page = await buildDocs(root);
  expect(page).toMatch(/<style data-styled[\s\S]*<\/head>[\s\S]*<div id="redoc">[\s\S]*hydrate\(/);
  expect(page).toContain("Back to the reference");
});

test("Redocly opens no connection", async () => {
  const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-connections-"));
  const mark = join(folder, "connected");
  const watch = `import net from "node:net"; import { writeFileSync } from "node:fs";
    net.Socket.prototype.connect = () => { writeFileSync(${JSON.stringify(mark)}, ""); throw new Error("no connection"); };`;
  vi.stubEnv("NODE_OPTIONS", `--import=data:text/javascript,${encodeURIComponent(watch)}`);
  vi.stubEnv("REDOCLY_TELEMETRY", undefined);
  try {
    await buildDocs(root);
    expect(existsSync(mark)).toBe(false);
  } finally {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  }
});
