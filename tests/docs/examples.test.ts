import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startMock } from "@vpc-endpoints/mock";
import { describe, expect, test } from "vitest";
import { standIns } from "./stand-ins/index.ts";

const run = promisify(execFile);
const examples = fileURLToPath(new URL("../../docs/examples/", import.meta.url));

/** What each example prints when the service gives the vendor's sample. */
const outputs: readonly (readonly [file: string, output: RegExp])[] = [
  ["commonjs.cjs", /^2 endpoints$/m],
  ["fleet.ts", /^es-cn-2r429tctl000d\*{4}: 2 endpoints$/m],
  ["openapi-fetch.ts", /^2 endpoints$/m],
  ["role-credentials.ts", /^2 endpoints$/m],
  ["structured-logs.ts", /^\{"message":"answer","attempt":1,"status":200,"requestId":"[\w-]+","durationMs":\d+\}$/m],
  ["telemetry.ts", /^2 endpoints$/m],
  ["ListVpcEndpoints/mock.sh", /"endpointId":"ep-bp18s6wy9420wdi4\*\*\*\*"/],
  ["ListVpcEndpoints/curl.sh", /"endpointId":"ep-bp18s6wy9420wdi4\*\*\*\*"/],
  ["errors.ts", /^2 endpoints$/m],
  ["every-page.ts", /^ep-bp18s6wy9420wdi4\*\*\*\*\nep-bp1tah7zbrwmkjef\*\*\*\*$/m],
  ["list-mock.ts", /^ep-bp18s6wy9420wdi4\*\*\*\* Active Disconnected\nep-bp1tah7zbrwmkjef\*\*\*\* Active Connected$/m],
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

test.each(outputs.filter(([file]) => !file.endsWith(".sh")))("%s does what its page says", async (file, output) => {
  await using mock = await startMock();
  expect(await outputOf(file, mock.url)).toMatch(output);
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

const languages: readonly (readonly [tool: string, file: string, command: readonly string[], output: RegExp])[] = [
  ["python3", "endpoints_test.py", ["endpoints_test.py"], /^OK$/m],
  ["go", "endpoints_test.go", ["test", "endpoints_test.go"], /^ok\s/m],
  ["java", "EndpointsTest.java", ["EndpointsTest.java"], /^3 checks passed$/m],
];
const installed = languages.filter(([tool]) => spawnSync(tool, ["--version"]).error === undefined);

// Only where the tool is installed: this project does not bring other languages along.
test.each(installed)("%s runs %s", { timeout: 120_000 }, async (tool, _, command, output) => {
  await using mock = await startMock();
  const options = { cwd: examples, env: { ...env, MOCK_URL: mock.url, GOFLAGS: "-count=1" } };
  const { stdout, stderr } = await run(tool, [...command], options);
  expect(stdout + stderr).toMatch(output);
});

test("the route handler answers with endpoints, and with the code of an error", async () => {
  await using mock = await startMock({ endpoints: { "es-1": [] } });
  const script = `process.env.ALIBABA_CLOUD_REGION_ID = "cn-hangzhou";
    const { GET } = await import("./next-route.ts");
    for (const id of ["es-1", "es-2"]) {
      const answer = await GET(new Request("http://page.example/"), { params: Promise.resolve({ id }) });
      console.log(answer.status, await answer.text());
    }`;
  expect(await evaluate(script, mock.url)).toMatch(
    /^200 \[\]\n404 \{"code":"InstanceNotFound","requestId":"[\w-]+"\}$/m,
  );
});

test("the function answers with the endpoints that are not connected", async () => {
  await using mock = await startMock();
  const script = `const { handler } = await import("./function-compute.ts");
    const event = new TextEncoder().encode('{"InstanceId":"es-1"}');
    console.log(await handler(event, { region: "cn-hangzhou", credentials: { accessKeyId: "a", accessKeySecret: "b", securityToken: "c" } }));`;
  expect(JSON.parse(await evaluate(script, mock.url))).toMatchObject([{ connectionStatus: "Disconnected" }]);
});

/** More endpoints than a page holds, of which none is connected. */
const many = Array.from({ length: 21 }, (_, index) => ({
  endpointId: `ep-${index}`,
  endpointDomain: `ep-${index}.example`,
  endpointStatus: "Active" as const,
  endpointBusinessStatus: "Normal" as const,
  connectionStatus: "Disconnected" as const,
  serviceId: "epsrv-1",
  serviceName: "service",
  zoneId: "cn-hangzhou-i",
  createTime: "2021-07-22T01:19:24Z",
}));

describe("with one endpoint more than a page holds", () => {
  const id = "es-cn-2r429tctl000d****";
  const endpoints = Object.fromEntries(["d", "e", "f"].map((last) => [id.replace("d*", `${last}*`), many]));

  test.each([
    ["ListVpcEndpoints/client.ts", /^ep-\d+ Active Disconnected$/gm, 21],
    ["list-mock.ts", /^ep-\d+ Active Disconnected$/gm, 21],
    ["every-page.ts", /^ep-\d+$/gm, 21],
    ["fleet.ts", /: 21 endpoints$/gm, 3],
  ])("%s leaves none out", async (file, line, lines) => {
    await using mock = await startMock({ endpoints });
    expect((await outputOf(file, mock.url)).match(line)).toHaveLength(lines);
  });

  test("the route handler and the function leave none out", async () => {
    await using mock = await startMock({ endpoints });
    const route = `process.env.ALIBABA_CLOUD_REGION_ID = "cn-hangzhou";
      const { GET } = await import("./next-route.ts");
      const params = Promise.resolve({ id: "${id}" });
      console.log(await (await GET(new Request("http://page.example/"), { params })).text());`;
    expect(JSON.parse(await evaluate(route, mock.url))).toHaveLength(21);
    const called = `const { handler } = await import("./function-compute.ts");
      const event = new TextEncoder().encode('{"InstanceId":"${id}"}');
      console.log(await handler(event, { region: "cn-hangzhou", credentials: { accessKeyId: "a", accessKeySecret: "b", securityToken: "c" } }));`;
    expect(JSON.parse(await evaluate(called, mock.url))).toHaveLength(21);
  });
});

test("the sample of the home page has at most ten lines", () => {
  expect(readFileSync(`${examples}ListVpcEndpoints/client.ts`, "utf8").trim().split("\n").length).toBeLessThanOrEqual(
    10,
  );
});

/** What an example prints when it calls the mock in place of the service. */
async function outputOf(file: string, url: string): Promise<string> {
  const redirect = new URL("redirect.ts", import.meta.url).href;
  const options = { cwd: examples, env: { ...env, SERVER: url } };
  return (await run(process.execPath, ["--import", redirect, file], options)).stdout;
}

async function evaluate(script: string, url: string): Promise<string> {
  const redirect = new URL("redirect.ts", import.meta.url).href;
  const args = ["--import", redirect, "--input-type=module", "--eval", script];
  const { stdout } = await run(process.execPath, args, { cwd: examples, env: { ...env, SERVER: url } });
  return stdout;
}
