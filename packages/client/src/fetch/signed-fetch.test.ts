import { inspect } from "node:util";
import type { paths } from "@vpc-endpoints/types";
import createOpenApiClient from "openapi-fetch";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { credentials, failure, InstanceId, page, type Reply, reason, stubOptions } from "../../test-support/stub.ts";
import { useFiringTimers, useRealTimers } from "../../test-support/timers.ts";
import { ConfigurationError } from "../errors.ts";
import { createSignedFetch, type SignedFetchOptions } from "./signed-fetch.ts";

beforeEach(() => useFiringTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  useRealTimers();
});

const baseUrl = "https://elasticsearch.cn-hangzhou.aliyuncs.com";
const url = `${baseUrl}/openapi/instances/${InstanceId}/vpc-endpoints`;

function stubFetch(replies: readonly Reply[], options: SignedFetchOptions = {}) {
  const { sent, options: stubbed } = stubOptions(replies, options);
  return { sent, fetch: createSignedFetch(stubbed) };
}

test("openapi-fetch with it calls the operation, typed and signed", async () => {
  const { fetch, sent } = stubFetch([() => page({ endpointId: "a" })]);
  const client = createOpenApiClient<paths>({ baseUrl, fetch });
  const { data, response } = await client.GET("/openapi/instances/{InstanceId}/vpc-endpoints", {
    params: { path: { InstanceId }, query: { size: 5, page: 2 } },
  });
  expect(data?.Result[0]?.endpointId).toBe("a");
  expect(response.status).toBe(200);
  expect(sent[0]?.url.href).toBe(`${url.replaceAll("*", "%2A")}?page=2&size=5`);
  expect(sent[0]?.headers).toMatchObject({
    accept: "application/json",
    "x-acs-action": "ListVpcEndpoints",
    "x-acs-security-token": credentials.securityToken,
    authorization: expect.stringContaining("ACS3-HMAC-SHA256 Credential=KEY-ID,"),
  });
});

test("an error of the service is an answer, not a rejection", async () => {
  const { fetch, sent } = stubFetch([() => failure("InstanceNotFound", 404, { "x-acs-request-id": "ID" })]);
  const response = await fetch(url);
  expect(response).toBeInstanceOf(Response);
  expect([response.ok, response.status, response.headers.get("x-acs-request-id")]).toEqual([false, 404, "ID"]);
  expect(await response.json()).toMatchObject({ Code: "InstanceNotFound" });
  expect(sent).toHaveLength(1);
});

test.each<[string, Reply, number]>([
  ["503 with HTML", () => new Response("<html>", { status: 503 }), 503],
  ["a Code with status 200", () => failure("Throttling", 200), 200],
  ["429 without a body", () => new Response(null, { status: 429 }), 429],
])("%s is tried again, and given as it is in the end", async (_, reply, status) => {
  const { fetch, sent } = stubFetch([reply]);
  expect((await fetch(url)).status).toBe(status);
  expect(sent).toHaveLength(3);
  const recovering = stubFetch([reply, () => page()]);
  expect(await (await recovering.fetch(url)).json()).toEqual({ RequestId: "REQUEST-ID", Result: [] });
  const [first, second] = recovering.sent.map(({ headers }) => headers["x-acs-signature-nonce"]);
  expect(second).not.toBe(first);
});

test("an answer that nobody knows is given as it is", async () => {
  const { fetch } = stubFetch([
    () => new Response("not JSON", { headers: { "content-encoding": "gzip", novel: "1" } }),
  ]);
  const response = await fetch(url);
  expect(await response.text()).toBe("not JSON");
  expect(Object.fromEntries(response.headers)).toEqual({ "content-type": "text/plain;charset=UTF-8", novel: "1" });
});

test("an answer without a body and a redirect are given as they are", async () => {
  const { fetch } = stubFetch([() => new Response(null, { status: 204 }), () => Response.redirect(baseUrl, 302)]);
  expect((await fetch(url)).body).toBeNull();
  expect((await fetch(url)).status).toBe(302);
});

test.each<[string, SignedFetchOptions, Reply]>([
  ["ConnectionError", {}, () => Promise.reject(new TypeError("fetch failed"))],
  ["InvalidResponseError", { maxBodyBytes: 3 }, () => page()],
])("without a whole answer it rejects with %s, even after one that failed", async (name, options, reply) => {
  const { fetch } = stubFetch([() => new Response("", { status: 503 }), reply], { maxRetries: 1, ...options });
  expect(await reason(fetch(url))).toMatchObject({ name });
});

test.each<[string, string, RequestInit, RegExp]>([
  ["http", url.replace("https", "http"), {}, /^fetch: "http:\/\/elasticsearch\S+" is not https/],
  [
    "a user in the URL",
    url.replace("//", "//user:secret@"),
    {},
    /^fetch: "https:\/\/\*\*\*@elastic\S+" may have no user/,
  ],
  ["a user without a scheme", "user:secret@a.example", {}, /^fetch: "\*\*\*@a.example" is not https/],
  ["no URL", "/openapi?token=secret#secret", {}, /^fetch: "\/openapi" is no whole URL/],
  ["another path", `${baseUrl}/other?token=secret`, {}, /^fetch: "GET \/other" is no operation of the document/],
  ["another method", url, { method: "patch" }, /^fetch: "PATCH .*" is no operation of the document/],
  ["a broken path", url.replace("****", "%E4"), {}, /^fetch: "es-\w.*%E4" is not percent-encoded as a path is/],
  ["another host", url.replace(".com", ".com.evil.example"), {}, /^fetch: "https.*" is no host of the service/],
  ["a GET with a body", url, { body: "{}" }, /^fetch: "GET" has no body/],
  ["a header of the client's", url, { headers: { Authorization: "x" } }, /"authorization" is not for the caller/],
])("%s is refused before any request", async (_, address, init, message) => {
  const { fetch, sent } = stubFetch([() => page()]);
  const error = await reason(fetch(address, init));
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toMatchObject({ message: expect.stringMatching(message) });
  expect(String(error)).not.toContain("secret");
  expect(sent).toHaveLength(0);
});

test("what stands before the path stays, and headers of the caller are sent and signed", async () => {
  const { fetch, sent } = stubFetch([() => page()]);
  await fetch(new URL(url.replace(".com", ".com/proxy")), { headers: { "X-Acs-Trace": "1", Accept: "*/*" } });
  expect(sent[0]?.url.pathname).toMatch(/^\/proxy\/openapi\/instances\//);
  expect(sent[0]?.headers).toMatchObject({ "x-acs-trace": "1", accept: "application/json" });
  expect(sent[0]?.headers.authorization).toContain(";x-acs-trace;");
});

test("headers that libraries set by themselves give way to the client's own", async () => {
  const { fetch, sent } = stubFetch([() => page()]);
  await fetch(url, { headers: { "content-length": "0", "user-agent": "library/1", accept: "text/html" } });
  expect(sent[0]?.headers).toMatchObject({
    "user-agent": expect.stringMatching(/^vpc-endpoints-client/),
    accept: "application/json",
  });
  expect(sent[0]?.headers).not.toHaveProperty("content-length");
});

test("a success is no failure to anyone, and knows its address", async () => {
  const onError = vi.fn();
  const response = Object.defineProperty(page(), "url", { value: url });
  const { fetch } = stubFetch([() => response], { hooks: { onError } });
  expect((await fetch(url)).url).toBe(url);
  expect(onError).not.toHaveBeenCalled();
});

test("an abort rejects with its reason, of init or of a Request", async () => {
  const { fetch } = stubFetch([() => new Promise(() => {})]);
  for (const call of [
    (signal: AbortSignal) => fetch(url, { signal }),
    (signal: AbortSignal) => fetch(new Request(url, { signal })),
  ]) {
    const controller = new AbortController();
    const error = reason(call(controller.signal));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(new Error("enough"));
    expect(await error).toMatchObject({ message: "enough" });
  }
});

test("hosts that are named may be called too", async () => {
  const { fetch, sent } = stubFetch([() => page()], { hosts: ["proxy.example:8443"] });
  await fetch(url.replace("elasticsearch.cn-hangzhou.aliyuncs.com", "proxy.example:8443"));
  expect(sent).toHaveLength(1);
});

test.each([0, 199, 600, 999])("an answer with the status %i is an invalid response", async (status) => {
  const response = Object.defineProperty(new Response("x"), "status", { value: status });
  const { fetch } = stubFetch([() => response], { maxRetries: 0 });
  expect(await reason(fetch(url))).toMatchObject({ name: "InvalidResponseError", status });
});

test.each([200, 599])("an answer with the status %i is given as it is", async (status) => {
  const { fetch } = stubFetch([() => new Response("x", { status })], { maxRetries: 0 });
  expect((await fetch(url)).status).toBe(status);
});

test.each(["", "Not Found", "\t~"])("the phrase %j of an answer is given as it is", async (phrase) => {
  const { fetch } = stubFetch([() => Object.defineProperty(page(), "statusText", { value: phrase })]);
  expect((await fetch(url)).statusText).toBe(phrase);
});

test.each(["未找到", "O\x01K"])(
  "an answer whose phrase is %j, which no Response can have, is given without it",
  async (phrase) => {
    const response = Object.defineProperty(page(), "statusText", { value: phrase });
    const { fetch } = stubFetch([() => response]);
    expect(await fetch(url)).toMatchObject({ status: 200, statusText: "" });
  },
);

/** A value as a program without types may give it. */
const untyped = (value: unknown) => Object.assign(JSON.parse("{}"), { value }).value;

test.each<[unknown, string]>([
  [5, "5"],
  [null, "null"],
  ["a.example", '"a.example"'],
  [{}, "[object Object]"],
  [["a.example", 5], "[object Array]"],
])("the hosts %j are refused", (hosts, shown) => {
  const error = new ConfigurationError(`hosts: ${shown} is no list of hosts`);
  expect(() => createSignedFetch({ hosts: untyped(hosts) })).toThrow(error);
});

test.each<[unknown, unknown, string]>([
  [null, undefined, 'fetch: "null" is no whole URL'],
  [undefined, undefined, 'fetch: "undefined" is no whole URL'],
  [Symbol("a"), undefined, 'fetch: "Symbol(a)" is no whole URL'],
  [{}, undefined, 'fetch: "[object Object]" is no whole URL'],
  [url, { method: 5 }, `fetch: "5 /openapi/instances/${InstanceId}/vpc-endpoints" is no operation of the document`],
])("a fetch of %o with %j is refused by an error of the package", async (input, init, message) => {
  const { fetch } = stubFetch([() => page()]);
  const error = await reason(fetch(untyped(input), untyped(init)));
  expect(error).toMatchObject({ name: "ConfigurationError", message });
});

test("without options it reads the environment only when it is called", () => {
  for (const options of [undefined, null]) expect(createSignedFetch(untyped(options))).toBeTypeOf("function");
});

test.each<[SignedFetchOptions, object, number]>([
  [{ timeoutMs: 50, maxRetries: 1 }, { scope: "attempt", limitMs: 50, attempts: 2 }, 2],
  [
    { timeoutMs: 50, totalTimeoutMs: 270 },
    { scope: "total", limitMs: 270, attempts: 2, cause: { scope: "attempt" } },
    2,
  ],
])("with %j it gives up in time", async (options, details, attempts) => {
  const { fetch, sent } = stubFetch([() => new Promise(() => {})], options);
  const error = reason(fetch(url));
  expect(await error).toMatchObject({ name: "TimeoutError", retryable: true, ...details });
  expect(sent).toHaveLength(attempts);
  expect(sent.every(({ init }) => init.signal?.aborted)).toBe(true);
});

test("neither its hooks nor its errors show a secret", async () => {
  const told: unknown[] = [];
  const tell = (event: object) => void told.push(event);
  const echo = `${Object.values(credentials).join()} ${encodeURIComponent(credentials.securityToken)}`;
  const replies: Reply[] = [
    () => failure("Throttling", 429, { "x-acs-request-id": `ID ${echo}` }, echo),
    () => Promise.reject(new TypeError(`fetch failed: ${echo}`, { cause: new Error(echo) })),
  ];
  const hooks = { onRequest: tell, onResponse: tell, onRetry: tell, onError: tell };
  const { fetch } = stubFetch(replies, { maxRetries: 1, hooks });
  const headers = {
    "Proxy-Authorization": "PROXY-SECRET",
    Cookie: "COOKIE-SECRET",
    "x-acs-bearer-token": "BEARER-SECRET",
  };
  const error = await reason(fetch(url, { headers }));
  expect(error).toMatchObject({ name: "ConnectionError", cause: { message: expect.stringContaining("***") } });
  expect(told).toHaveLength(5);
  expect(told[0]).toMatchObject({
    headers: {
      ...{ authorization: "***", cookie: "***", "proxy-authorization": "***" },
      ...{ "x-acs-bearer-token": "***", "x-acs-security-token": "***" },
    },
  });
  const shown = inspect([error, told], { depth: 9, showHidden: true });
  expect(shown).not.toMatch(/KEY-ID|KEY-SECRET|STS-TOKEN|PROXY-SECRET|COOKIE-SECRET|BEARER-SECRET/);
});
