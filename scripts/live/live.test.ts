// The check against the mock, honest and made to deviate in each way.
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as sdk from "@alicloud/elasticsearch20170613";
import { type Mock, startMock } from "@vpc-endpoints/mock";
import caseSchema from "@vpc-endpoints/openapi/case.schema.json" with { type: "json" };
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { readArguments } from "./arguments.ts";
import { toCase } from "./case-file.ts";
import { check } from "./check.ts";
import { driftDeviations } from "./drift.ts";

const instance = "es-cn-2r429tctl0009abc";
const secrets = {
  accessKeyId: "LTAI5tExampleKeyId01",
  accessKeySecret: "KeySecretThatNobodySees",
  securityToken: "TokenThatNobodySees",
};
const endpoint = {
  endpointId: "ep-bp18s6wy9420wdi4aaaa",
  serviceId: "epsrv-bp1w0p3jdirbfmt6bbbb",
  serviceName: "com.aliyuncs.privatelink.cn-hangzhou.epsrv-bp1w0p3jdirbfmt6bbbb",
  endpointDomain: "ep-bp18s6wy9420wdi4aaaa.epsrv-bp1w0p3jdirbfmt6bbbb.cn-hangzhou.privatelink.aliyuncs.com",
  createTime: "2021-07-22T01:19:24Z",
  endpointStatus: "Active",
  endpointBusinessStatus: "Normal",
  connectionStatus: "Connected",
} as const;
const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-live-"));
const har = join(folder, "live.har");
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_ID", secrets.accessKeyId);
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", secrets.accessKeySecret);
  vi.stubEnv("ALIBABA_CLOUD_SECURITY_TOKEN", secrets.securityToken);
});

async function honestMock(): Promise<Mock> {
  const mock = await startMock({
    endpoints: { [instance]: [endpoint, { ...endpoint, endpointId: "ep-bp1tah7zbrwmkjefcccc" }] },
    credentials: secrets,
  });
  onTestFinished(() => mock.close());
  return mock;
}

test("the honest mock deviates nowhere", async () => {
  const mock = await honestMock();
  const { exchanges, deviations } = await check({ instance, baseUrl: mock.url }, har);
  expect(deviations).toEqual([]);
  expect(exchanges.map(({ response }) => response.status)).toEqual([200, 200, 200, 200, 200, 400]);
});

const headers = { "content-type": "application/json", "x-acs-request-id": "4D2C1B0A-1111-2222-3333-444455556666" };
const RequestId = headers["x-acs-request-id"];
const page = (...Result: readonly object[]) => ({ status: 200, headers, body: { RequestId, Result } });
const first = { InstanceId: instance, page: 1, size: 20 };

test.each([
  ["a field that we do not know", first, page({ ...endpoint, ownerId: 7 }), "/Result/*/ownerId is not in the document"],
  [
    "a field of the envelope",
    first,
    { ...page(endpoint), body: { RequestId, Result: [], TotalCount: 0 } },
    "/TotalCount is not in the document",
  ],
  [
    "a value outside of an enum",
    first,
    page({ ...endpoint, connectionStatus: "Frozen" }),
    '/Result/*/connectionStatus is "Frozen"',
  ],
  ["a field of another type", first, page({ ...endpoint, createTime: 1626916764 }), "createTime"],
  [
    "a header that we do not know",
    first,
    { ...page(endpoint), headers: { ...headers, "x-total-count": "1" } },
    "the header x-total-count is not in the document",
  ],
  [
    "a page past the end that is not empty",
    { ...first, page: 100_000, size: 10 },
    page(endpoint),
    "1 entries came instead of none",
  ],
  ["more entries than size", { ...first, size: 1 }, page(endpoint, endpoint), "2 entries came, and size was 1"],
  ["a limit of size", { ...first, page: 2, size: 1000 }, page(endpoint), "size has an upper limit"],
  [
    "an answer that is no JSON",
    first,
    { status: 200, headers: { "content-type": "text/html" }, body: "<html></html>" },
    "the body is no JSON",
  ],
  [
    "an error of another shape",
    first,
    { status: 400, headers, body: { error: "no" } },
    "/error is not in the document",
  ],
  [
    "a status that we do not know",
    first,
    { status: 202, headers, body: page(endpoint).body },
    "the status 202 is not in the document",
  ],
])("%s is found", async (_, request, answer, deviation) => {
  const mock = await honestMock();
  mock.enqueue({ ...answer, request });
  const { deviations } = await check({ instance, baseUrl: mock.url }, har);
  expect(deviations.join("\n")).toContain(deviation);
});

test("a request ID that is not in the headers is found", async () => {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "application/json").end(JSON.stringify({ RequestId, Result: [] }));
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const { deviations } = await check({ instance, baseUrl: `http://127.0.0.1:${port}` }, har);
  expect(deviations).toContain("with what is required: the header x-acs-request-id is missing");
});

test("where nothing answers, nothing is said to agree", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  server.close();
  await once(server, "close");
  const checked = check({ instance, baseUrl: `http://127.0.0.1:${port}` }, har);
  await expect(checked).rejects.toMatchObject({ name: "ConnectionError" });
});

test.each([
  [["--network", "intranet"], "--network is public or vpc, not intranet"],
  [["--case", "../secrets"], '--case is a file name of lower-case words joined by "-", not ../secrets'],
  [["--case", "Two_Words"], '--case is a file name of lower-case words joined by "-", not Two_Words'],
])("%j is refused", (args, message) => {
  expect(() => readArguments(["--instance", instance, ...args])).toThrow(new Error(message));
});

test("a comparison that could not be made is no agreement", async () => {
  const compared = driftDeviations(`${har}.none`, "http://127.0.0.1:1", []);
  await expect(compared).rejects.toThrow(/^redocly drift wrote no report: .*none/s);
});

test("an answer with the fields that the official SDK knows deviates nowhere", async () => {
  const mock = await honestMock();
  const known = Object.keys(sdk.ListVpcEndpointsResponseBodyResult.names());
  const values: Readonly<Record<string, string>> = { ...endpoint, endpointName: "test" };
  const answered = Object.fromEntries(known.map((name) => [name, values[name]]));
  expect(Object.values(answered)).not.toContain(undefined);
  mock.enqueue({ ...page(answered), request: first });
  expect((await check({ instance, baseUrl: mock.url }, har)).deviations).toEqual([]);
});

test("the HAR file has no secret, no ID, and the same mask for the same ID", async () => {
  const mock = await honestMock();
  await check({ instance, baseUrl: mock.url }, har);
  const text = readFileSync(har, "utf8");
  for (const hidden of [...Object.values(secrets), instance, "bp18s6wy9420wdi4", "bp1w0p3jdirbfmt6"])
    expect(text).not.toContain(hidden);
  const [entry] = JSON.parse(text).log.entries;
  const [{ endpointId, endpointDomain, serviceId }] = JSON.parse(entry.response.content.text).Result;
  expect(endpointDomain).toBe(`${endpointId}.${serviceId}.cn-hangzhou.privatelink.aliyuncs.com`);
});

test("a refused signature shows neither the AccessKey ID nor what was signed", async () => {
  const mock = await honestMock();
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "another");
  const { exchanges } = await check({ instance, baseUrl: mock.url }, har);
  expect(exchanges[0]?.response.body).toContain("SignatureDoesNotMatch");
  expect(readFileSync(har, "utf8")).not.toMatch(/LTAI5tExampleKeyId01|ACS3-HMAC-SHA256\\n/);
});

test("an answer becomes a case that its schema allows", async () => {
  const mock = await honestMock();
  const { exchanges } = await check({ instance, baseUrl: mock.url }, har);
  const [answered] = exchanges;
  if (!answered) throw new Error("nothing was recorded");
  const written = JSON.parse(toCase(answered, "Recorded"));
  const ajv = new Ajv2020();
  expect(ajv.validate(caseSchema, written), ajv.errorsText()).toBe(true);
  expect(written.response.body.Result).toHaveLength(2);
});

test("the command says what deviates and ends with 1, with 0 where nothing does, with 2 where it was not told enough", async () => {
  const mock = await honestMock();
  const script = fileURLToPath(new URL("live.ts", import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [script, "--region", "cn-hangzhou"], { encoding: "utf8" });
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^--instance is missing.*\n\nusage: npm run live/)]);
  const run = (...more: string[]) =>
    import("node:child_process").then(
      ({ execFile }) =>
        new Promise<{ code: unknown; stdout: string }>((resolve) => {
          execFile(
            process.execPath,
            [script, "--instance", instance, "--base-url", mock.url, "--har", har, ...more],
            (error, stdout) => resolve({ code: error?.code ?? 0, stdout }),
          );
        }),
    );
  expect(await run()).toEqual({
    code: 0,
    stdout: expect.stringContaining("✓ the document says all that was answered"),
  });
  mock.enqueue({ ...page({ ...endpoint, ownerId: 7 }), request: first });
  expect(await run()).toEqual({
    code: 1,
    stdout: expect.stringContaining("✗ with what is required: /Result/*/ownerId is not in the document"),
  });
});
