import { execFile, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startMock } from "@vpc-endpoints/mock";
import { expect, test } from "vitest";

const run = promisify(execFile);
const examples = fileURLToPath(new URL("../../docs/examples/", import.meta.url));

/** What each example prints when the service gives the vendor's sample. */
const outputs: readonly (readonly [file: string, output: RegExp])[] = [
  ["curl-mock.sh", /"endpointId":"ep-bp18s6wy9420wdi4\*\*\*\*"/],
  ["curl.sh", /"endpointId":"ep-bp18s6wy9420wdi4\*\*\*\*"/],
  ["errors.ts", /^2 endpoints$/m],
  ["every-page.ts", /^ep-bp18s6wy9420wdi4\*\*\*\*\nep-bp1tah7zbrwmkjef\*\*\*\*$/m],
  ["limits.ts", /^2 endpoints$/m],
  ["own-fetch.ts", /^200 after \d+ ms\n2 endpoints$/m],
  [
    "quick-start.ts",
    /^ep-bp18s6wy9420wdi4\*\*\*\* Active Disconnected\nep-bp1tah7zbrwmkjef\*\*\*\* Active Connected$/m,
  ],
  ["temporary-credentials.ts", /^2 endpoints$/m],
  ["wait.ts", /^ep-bp1tah7zbrwmkjef\*\*\*\* is Connected$/m],
];

const hasTools = ["curl", "openssl"].every((tool) => spawnSync(tool, ["version"]).error === undefined);

test.each(outputs)("%s does what its page says", async (file, output) => {
  // Where the tools of a shell example are not installed, the shell still checks how it is written.
  if (file.endsWith(".sh") && !hasTools)
    return expect(await run("bash", ["-n", file], { cwd: examples })).toBeDefined();
  await using mock = await startMock();
  const env = {
    ...process.env,
    SERVER: mock.url,
    ALIBABA_CLOUD_ACCESS_KEY_ID: "example-id",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "example-secret",
  };
  const redirect = new URL("redirect.ts", import.meta.url).href;
  const command = file.endsWith(".sh") ? ["bash", file] : [process.execPath, "--import", redirect, file];
  const [program = "", ...args] = command;
  const { stdout } = await run(program, args, { cwd: examples, env });
  expect(stdout).toMatch(output);
});
