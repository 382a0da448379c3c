// What the official TypeScript SDK (@alicloud/elasticsearch20170613) does badly, one test each.
// That it brings 41 packages and 39 MB has its test in tests/packed, where this client is installed.
import * as module from "@vpc-endpoints/client";
import { type ClientOptions, createClient } from "@vpc-endpoints/client";
import { expect, test } from "vitest";
import { page } from "./fault-row.ts";
import { type Fault, misbehave } from "./misbehaving-server.ts";

const InstanceId = "es-cn-2r429tctl000d****";
const credentials = { accessKeyId: "id", accessKeySecret: "secret" };

async function call(fault: Fault, options: ClientOptions = {}, params: module.ListVpcEndpointsParams = { InstanceId }) {
  await using server = await misbehave(fault);
  const client = createClient({ baseUrl: server.url, credentials, random: () => 0, ...options });
  const outcome = await client.listVpcEndpoints(params).catch((reason: unknown) => reason);
  return { outcome, requests: server.requests };
}

const answer =
  (body: string, status = 200): Fault =>
  (response) =>
    void response.writeHead(status, { "x-acs-request-id": "HEADER-ID" }).end(body);

test("its default import is no constructor: here each export is named, and there is no default one", () => {
  expect(module).toMatchObject({ createClient: expect.any(Function), waitForVpcEndpoint: expect.any(Function) });
  expect(module).not.toHaveProperty("default");
});

test("its types accept typos: here they do not compile, and are refused without types", async () => {
  // @ts-expect-error: the parameter is called page.
  const typo = await call(answer(page), {}, { InstanceId, pages: 1 });
  expect(typo).toMatchObject({ outcome: { name: "ConfigurationError" }, requests: [] });
  // @ts-expect-error: a size is a number.
  const text = await call(answer(page), {}, { InstanceId, size: "abc" });
  expect(text).toMatchObject({ outcome: { name: "ConfigurationError" }, requests: [] });
  const client = createClient({ regionId: "cn-hangzhou", credentials, fetch: async () => new Response(page) });
  const { Result } = await client.listVpcEndpoints({ InstanceId });
  // @ts-expect-error: the field is called endpointId.
  expect(Result[0]?.endpointID).toBeUndefined();
});

test("it calls /instances/null/ for a missing ID: here nothing is sent", async () => {
  // @ts-expect-error: the ID is required.
  const { outcome, requests } = await call(answer(page), {}, {});
  expect(outcome).toMatchObject({ name: "ConfigurationError", message: "InstanceId: undefined is missing" });
  expect(requests).toEqual([]);
});

test("it encodes the first * of an ID only: here all", async () => {
  const { requests } = await call(answer(page));
  expect(requests).toEqual(["/openapi/instances/es-cn-2r429tctl000d%2A%2A%2A%2A/vpc-endpoints"]);
});

test("it tries a 503 once, whatever autoretry says: here as often as maxRetries says", async () => {
  expect((await call(answer("", 503), { maxRetries: 4 })).requests).toHaveLength(5);
});

test("it makes a bare SyntaxError of an HTML 502: here the status and the request ID are known", async () => {
  const { outcome } = await call(answer("<html>", 502));
  expect(outcome).toMatchObject({ name: "InvalidResponseError", status: 502, requestId: "HEADER-ID" });
});

test("it takes a 200 with a Code for success: here it is the error that it says", async () => {
  const { outcome } = await call(answer('{"Code":"InstanceNotFound","Message":"No.","RequestId":"R"}'));
  expect(outcome).toMatchObject({ name: "ApiError", code: "InstanceNotFound" });
});

test("it ignores its proxy setting: here the fetch that is given is the only one that is called", async () => {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (url) => {
    asked.push(String(url));
    return new Response(page);
  };
  const { requests } = await call(answer(page), { fetch });
  expect(asked).toHaveLength(1);
  expect(requests).toEqual([]);
});

test("it reports a stalled read as a connect timeout: here it is an attempt that took too long", async () => {
  const stall: Fault = (response) => void response.writeHead(200).write("{");
  const { outcome } = await call(stall, { timeoutMs: 100, maxRetries: 0 });
  expect(outcome).toMatchObject({ name: "TimeoutError", scope: "attempt", limitMs: 100 });
  expect(String(outcome)).not.toMatch(/connect/i);
});

test("it knows no AbortSignal: here it ends the call", async () => {
  await using server = await misbehave(() => {});
  const signal = AbortSignal.abort(new Error("enough"));
  const call = createClient({ baseUrl: server.url, credentials }).listVpcEndpoints({ InstanceId }, { signal });
  await expect(call).rejects.toThrow("enough");
});

test("it drops the fields that its model lacks: here they pass", async () => {
  const entry = { endpointId: "ep-1", zoneId: "cn-hangzhou-i", securityGroupId: "sg-1", novel: true };
  const { outcome } = await call(answer(JSON.stringify({ RequestId: "R", Result: [entry] })));
  expect(outcome).toEqual({ RequestId: "R", Result: [entry] });
});
