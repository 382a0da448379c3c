import { execFile, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startMock } from "@vpc-endpoints/mock";
import { describe, expect, test } from "vitest";
import { standIns } from "./stand-ins/index.ts";

const run = promisify(execFile);
const examples = fileURLToPath(new URL("../../docs/examples/", import.meta.url));

/** What each example prints when the service gives the vendor's sample. */
const outputs: readonly (readonly [file: string, output: RegExp])[] = [
  ["ListVpcEndpoints/mock.sh", /"endpointId":"ep-bp18s6wy9420wdi4\*\*\*\*"/],
  ["ListVpcEndpoints/curl.sh", /"endpointId":"ep-bp18s6wy9420wdi4\*\*\*\*"/],
  ["errors.ts", /^2 endpoints$/m],
  ["every-page.ts", /^ep-bp18s6wy9420wdi4\*\*\*\*\nep-bp1tah7zbrwmkjef\*\*\*\*$/m],
  ["limits.ts", /^2 endpoints$/m],
  ["own-fetch.ts", /^200 after \d+ ms\n2 endpoints$/m],
  [
    "ListVpcEndpoints/client.ts",
    /^ep-bp18s6wy9420wdi4\*\*\*\* Active Disconnected\nep-bp1tah7zbrwmkjef\*\*\*\* Active Connected$/m,
  ],
  ["temporary-credentials.ts", /^2 endpoints$/m],
  ["wait.ts", /^ep-bp1tah7zbrwmkjef\*\*\*\* is Connected$/m],
];

const hasTools = ["curl", "openssl"].every((tool) => spawnSync(tool, ["--version"]).error === undefined);
const key = { accessKeyId: "example-id", accessKeySecret: "example-secret" };
const env = {
  ...process.env,
  ALIBABA_CLOUD_ACCESS_KEY_ID: key.accessKeyId,
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: key.accessKeySecret,
};

test.each(outputs.filter(([file]) => file.endsWith(".ts")))("%s does what its page says", async (file, output) => {
  await using mock = await startMock();
  const redirect = new URL("redirect.ts", import.meta.url).href;
  const options = { cwd: examples, env: { ...env, SERVER: mock.url } };
  const { stdout } = await run(process.execPath, ["--import", redirect, file], options);
  expect(stdout).toMatch(output);
});

// With the tools of the machine, and with stand-ins, so that a machine without tools runs the examples too.
describe.each(hasTools ? ["installed tools", "stand-ins"] : ["stand-ins"])("with %s", (kind) => {
  test.each(outputs.filter(([file]) => file.endsWith(".sh")))("%s does what its page says", async (file, output) => {
    await using mock = await startMock(file.endsWith("curl.sh") ? { credentials: key } : {});
    using tools = standIns();
    const path = kind === "stand-ins" ? `${tools.folder}:${process.env.PATH}` : process.env.PATH;
    const { stdout } = await run("bash", [file], { cwd: examples, env: { ...env, SERVER: mock.url, PATH: path } });
    expect(stdout).toMatch(output);
  });
});

test("the mock refuses what curl.sh signs with another secret", async () => {
  await using mock = await startMock({ credentials: { ...key, accessKeySecret: "another" } });
  using tools = standIns();
  const path = `${tools.folder}:${process.env.PATH}`;
  const { stdout } = await run("bash", ["ListVpcEndpoints/curl.sh"], {
    cwd: examples,
    env: { ...env, SERVER: mock.url, PATH: path },
  });
  expect(stdout).toContain("SignatureDoesNotMatch");
});
