import Credential, { Config } from "@alicloud/credentials";
import { afterEach, expect, test, vi } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { InstanceId, page, reason, stubClient } from "../test-support/stub.ts";
import { createClient } from "./client.ts";
import type { ClientOptions } from "./options.ts";

afterEach(() => void vi.unstubAllEnvs());

const ok = [() => page()];
const urlOf = async (options: ClientOptions, params = {}) => {
  const { client, sent } = stubClient(ok, options);
  await client.listVpcEndpoints({ InstanceId, ...params });
  return sent[0]?.url.href;
};

test.each<[ClientOptions, string]>([
  [{ regionId: "cn-beijing" }, "https://elasticsearch.cn-beijing.aliyuncs.com"],
  [{ regionId: "me-new-9", network: "vpc" }, "https://elasticsearch-vpc.me-new-9.aliyuncs.com"],
  [{ baseUrl: "https://proxy.example/es/" }, "https://proxy.example/es"],
  [{ baseUrl: "http://127.0.0.1:8080" }, "http://127.0.0.1:8080"],
  [{ baseUrl: "http://[::1]:8080/" }, "http://[::1]:8080"],
  [{ baseUrl: "http://localhost" }, "http://localhost"],
  [{ baseUrl: "http://intranet.example", allowInsecureHttp: true }, "http://intranet.example"],
])("%j calls %s", async (options, base) => {
  expect(await urlOf(options)).toBe(`${base}/openapi/instances/es-cn-2r429tctl000d%2A%2A%2A%2A/vpc-endpoints`);
});

test("the region may come from the environment", async () => {
  vi.stubEnv("ALIBABA_CLOUD_REGION_ID", "eu-west-1");
  expect(await urlOf({ regionId: undefined })).toContain("//elasticsearch.eu-west-1.aliyuncs.com/");
});

test.each<[ClientOptions, string]>([
  [{}, "regionId: give it"],
  [{ regionId: "cn-hangzhou.evil.example/" }, 'regionId: "cn-hangzhou.evil.example/" is no region'],
  [{ baseUrl: "elasticsearch.example" }, "is no URL"],
  [{ baseUrl: "ftp://elasticsearch.example" }, "is not https"],
  [{ baseUrl: "http://elasticsearch.example" }, "is not https"],
  [{ baseUrl: "http://127.0.0.1.evil.example" }, "is not https"],
  [{ baseUrl: "https://elasticsearch.example/?a=b" }, "may have a host, a port and a path"],
  [{ baseUrl: "https://user:pass@elasticsearch.example" }, '"https://***@elasticsearch.example" may have'],
  [{ baseUrl: "https://user:pa/s@s@elasticsearch.example" }, '"https://***@elasticsearch.example"'],
  [{ baseUrl: "https://elasticsearch.example?token=secret" }, '"https://elasticsearch.example?***" may have'],
  [{ baseUrl: "https://a.example", timeoutMs: 0 }, "timeoutMs: 0 is no whole number from 1 to 2147483647"],
  [{ baseUrl: "https://a.example", totalTimeoutMs: 2 ** 31 }, "totalTimeoutMs: 2147483648 is no whole number"],
  [{ baseUrl: "https://a.example", userAgent: "line\nbreak" }, 'userAgent: "line\\nbreak" cannot be sent'],
  [{ baseUrl: "https://a.example", maxRetries: -1 }, "maxRetries: -1 is no whole number from 0"],
  [{ baseUrl: "https://a.example", maxBodyBytes: Number.NaN }, "maxBodyBytes: NaN is no whole number from 1"],
])("%j is refused", (options, message) => {
  vi.stubEnv("ALIBABA_CLOUD_REGION_ID", "");
  expect(() => createClient(options)).toThrow(message);
});

test.each([
  [{ headers: { Authorization: "x" } }, 'headers: "Authorization" is not for the caller to set'],
  [{ headers: { "x-acs-date": "x" } }, 'headers: "x-acs-date" is not for the caller to set'],
  [{ headers: { good: "line\nbreak" } }, 'headers: "good" or its value cannot be sent'],
  [{ headers: { "Transfer-Encoding": "chunked" } }, 'headers: "Transfer-Encoding" is not for the caller to set'],
  [{ maxPages: 0 }, "maxPages: 0 is no whole number from 1"],
])("the call option %j is refused before any request", async (options, message) => {
  const { client, sent } = stubClient(ok);
  expect(await reason(client.listVpcEndpoints({ InstanceId }, options))).toMatchObject({
    name: "ConfigurationError",
    message: expect.stringContaining(message),
  });
  expect(sent).toHaveLength(0);
});

test("a query parameter that is undefined is not sent", async () => {
  const { client, sent } = stubClient(ok);
  const query = Object.assign<Record<string, number>, object>({ n: 3 }, { gone: undefined });
  await client.listVpcEndpoints({ InstanceId }, { query });
  expect(sent[0]?.url.search).toBe("?n=3");
});

test("headers that are no plain object are refused, as a program without types may give them", async () => {
  const { client, sent } = stubClient(ok);
  const options = JSON.parse("{}");
  options.headers = new Headers({ "x-acs-trace": "1" });
  expect(String(await reason(client.listVpcEndpoints({ InstanceId }, options)))).toMatch(
    /^ConfigurationError: headers: .* is no object of names and values$/,
  );
  expect(sent).toHaveLength(0);
});

test.each([
  ["a/b?c#d%", "a%2Fb%3Fc%23d%25"],
  ["**", "%2A%2A"],
  ["...", "..."],
  ["é 中🙂", "%C3%A9%20%E4%B8%AD%F0%9F%99%82"],
])("the ID %s is one path segment", async (id, segment) => {
  expect(await urlOf({ baseUrl: "https://a.example" }, { InstanceId: id })).toBe(
    `https://a.example/openapi/instances/${segment}/vpc-endpoints`,
  );
});

test("extra headers and query are sent, and signed where they are to be", async () => {
  const { client, sent } = stubClient(ok);
  const options = { headers: { "X-Acs-Trace": "1", "X-Other": "2" }, query: { "a b": "*", n: 3 } };
  await client.listVpcEndpoints({ InstanceId, page: 2 }, options);
  expect(sent[0]?.url.search).toBe("?a%20b=%2A&n=3&page=2");
  expect(sent[0]?.headers).toMatchObject({ "x-acs-trace": "1", "x-other": "2", accept: "application/json" });
  expect(sent[0]?.headers.authorization).toContain(";x-acs-trace;");
  expect(sent[0]?.headers.authorization).not.toContain("x-other");
});

test("the client names itself and the program, but not in a browser", async () => {
  const { client, sent } = stubClient(ok, { userAgent: "my-app/1.0" });
  await client.listVpcEndpoints({ InstanceId });
  expect(sent[0]?.headers["user-agent"]).toBe(`vpc-endpoints-client/${manifest.version} my-app/1.0`);
  vi.stubGlobal("document", {});
  const browser = stubClient(ok);
  vi.unstubAllGlobals();
  await browser.client.listVpcEndpoints({ InstanceId });
  expect(browser.sent[0]?.headers).not.toHaveProperty("user-agent");
});

test("a fetch of one call takes the place of the client's", async () => {
  const { client, sent } = stubClient(ok);
  await client.listVpcEndpoints({ InstanceId }, { fetch: async () => page() });
  expect(sent).toHaveLength(0);
});

test("without a fetch of its own a client calls the global one, as it is at the call", async () => {
  const client = createClient({
    baseUrl: "https://a.example",
    credentials: { accessKeyId: "id", accessKeySecret: "s" },
  });
  const fetch = vi.fn<typeof globalThis.fetch>(async () => page());
  vi.stubGlobal("fetch", fetch);
  await client.listVpcEndpoints({ InstanceId });
  vi.unstubAllGlobals();
  expect(fetch).toHaveBeenCalledTimes(1);
});

test("a redirect is not left to fetch", async () => {
  const { client, sent } = stubClient(ok);
  await client.listVpcEndpoints({ InstanceId });
  expect(sent[0]?.init.redirect).toBe("manual");
});

test("the real client of @alicloud/credentials fits as it is", async () => {
  const config = new Config({ type: "sts", accessKeyId: "REAL", accessKeySecret: "s", securityToken: "TOKEN" });
  const { client, sent } = stubClient(ok, { credentials: new Credential.default(config) });
  await client.listVpcEndpoints({ InstanceId });
  expect(sent[0]?.headers).toMatchObject({
    authorization: expect.stringContaining("Credential=REAL,"),
    "x-acs-security-token": "TOKEN",
  });
});

test("without credentials the environment is read when a request needs it", async () => {
  const { client, sent } = stubClient(ok, { credentials: undefined });
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_ID", "");
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({
    name: "ConfigurationError",
    message: expect.stringContaining("ALIBABA_CLOUD_ACCESS_KEY_ID"),
  });
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_ID", "ENV");
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "s");
  vi.stubEnv("ALIBABA_CLOUD_SECURITY_TOKEN", "T");
  await client.listVpcEndpoints({ InstanceId });
  expect(sent[0]?.headers).toMatchObject({ "x-acs-security-token": "T" });
  expect(sent[0]?.headers.authorization).toContain("Credential=ENV,");
});

test.each([
  ["accessKeyId", { accessKeyId: "with space", accessKeySecret: "s" }],
  ["accessKeySecret", { accessKeyId: "id", accessKeySecret: "s\n" }],
  ["accessKeySecret", { accessKeyId: "id", accessKeySecret: "" }],
  ["accessKeyId", { accessKeyId: "zero\u200bwidth", accessKeySecret: "s" }],
  ["accessKeySecret", { accessKeyId: "id", accessKeySecret: "nul\0" }],
  ["securityToken", { accessKeyId: "id", accessKeySecret: "s", securityToken: "t\u00f6ken" }],
])("a wrong credentials.%s sends nothing and is not shown", async (name, credentials) => {
  const { client, sent } = stubClient(ok, { credentials });
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({
    name: "ConfigurationError",
    message: `credentials.${name}: must be a string that is not empty, of visible ASCII characters and without white space`,
  });
  expect(sent).toHaveLength(0);
});

test("credentials may be an instance of a class, with accessors", async () => {
  class Keys {
    get accessKeyId() {
      return "OF-A-CLASS";
    }
    get accessKeySecret() {
      return "s";
    }
  }
  const { client, sent } = stubClient(ok, { credentials: new Keys() });
  await client.listVpcEndpoints({ InstanceId });
  expect(sent[0]?.headers.authorization).toContain("Credential=OF-A-CLASS,");
});

test("credentials that are null do not fall back to the environment", async () => {
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_ID", "ENV");
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "s");
  const { client, sent } = stubClient(ok, JSON.parse('{"credentials":null}'));
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({ name: "ConfigurationError" });
  expect(sent).toHaveLength(0);
});

test("a provider that fails is an error with its reason", async () => {
  const credentials = () => Promise.reject(new Error("no metadata server"));
  const error = await reason(stubClient(ok, { credentials }).client.listVpcEndpoints({ InstanceId }));
  expect(error).toMatchObject({ name: "ConfigurationError", cause: { message: "no metadata server" } });
});
