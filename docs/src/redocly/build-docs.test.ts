import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { buildDocs } from "./build-docs.ts";

const root = new URL("../../", import.meta.url);

test("Redocly fills its places and leaves every other brace of the page as it is", async () => {
  const text = "{a} {{b}} {{{c}}} {{{{d}}}} \\{{e}} \\\\{{f}} {{!g}} {{#if h}}{{/if}} function(){{i}} {{title}} \\ }}";
  const page = await buildDocs(`<p>${text}</p>{{{redocHead}}}<p>${text}</p>{{{redocHTML}}}<p>${text}</p>`, root);
  expect(page.split(`<p>${text}</p>`)).toEqual([
    "",
    expect.stringMatching(/^<style data-styled/),
    expect.stringMatching(/<div id="redoc">[\s\S]*List VPC endpoints[\s\S]*hydrate\(/),
    "",
  ]);
});

test("Redocly opens no connection", async () => {
  const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-connections-"));
  const mark = join(folder, "connected");
  const watch = `import net from "node:net"; import { writeFileSync } from "node:fs";
    net.Socket.prototype.connect = () => { writeFileSync(${JSON.stringify(mark)}, ""); throw new Error("no connection"); };`;
  vi.stubEnv("NODE_OPTIONS", `--import=data:text/javascript,${encodeURIComponent(watch)}`);
  vi.stubEnv("REDOCLY_TELEMETRY", undefined);
  try {
    await buildDocs("{{{redocHead}}}{{{redocHTML}}}", root);
    expect(existsSync(mark)).toBe(false);
  } finally {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  }
});
