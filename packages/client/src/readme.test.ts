import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cases } from "@vpc-endpoints/openapi";
import type { MockAgent } from "undici";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";

const dispatched = vi.hoisted(() => vi.fn());

// What a dispatcher sends does not pass by the global fetch.
vi.mock(import("undici"), async (original) => {
  const undici = await original();
  class Stub extends undici.MockAgent {
    override dispatch(...args: Parameters<MockAgent["dispatch"]>): boolean {
      dispatched();
      this.disableNetConnect();
      this.get(`${args[0].origin}`).intercept({ path: /./ }).reply(200, sample?.response.body);
      return super.dispatch(...args);
    }
  }
  return Object.assign({}, undici, { EnvHttpProxyAgent: Stub });
});

const root = new URL("../", import.meta.url);
const folder = new URL("readme-snippets/", root);
const readme = readFileSync(new URL("README.md", root), "utf8");
const snippets = Array.from(readme.matchAll(/^## ([^\n]+)$|^```ts\n(.+?)^```$/gms), ([, heading, code]) => ({
  heading,
  code,
}));
let section = "";
const files = snippets.flatMap(({ heading, code }, index) => {
  section = heading ?? section;
  return code ? [{ section, code, url: new URL(`${index}.ts`, folder) }] : [];
});
const sample = cases.find(({ origin }) => origin === "vendor");

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const { url, code } of files) writeFileSync(url, code);
  const config = { extends: "../tsconfig.json", include: ["*.ts"] };
  writeFileSync(new URL("tsconfig.json", folder), JSON.stringify(config));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test("every snippet compiles", { timeout: 60_000 }, () => {
  expect(files.length).toBeGreaterThan(9);
  execFileSync("tsc", ["--project", new URL("tsconfig.json", folder).pathname], {
    stdio: "pipe",
    encoding: "utf8",
  });
});

test.each(files)("the snippet under $section runs", async ({ section, url }) => {
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_ID", "example-id");
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "example-secret");
  const print = vi.spyOn(console, "log").mockReturnValue();
  vi.spyOn(process, "once").mockReturnThis();
  const fetch = vi.fn(async () => Response.json(sample?.response.body));
  vi.stubGlobal("fetch", fetch);
  await import(url.href);
  const sending = /^Proxies/.test(section) ? dispatched : /^Signing/.test(section) ? print : fetch;
  expect(sending).toHaveBeenCalled();
});
