// What a program hands over may be of another realm, as in the sandbox of a test runner; and it may be odd.
import { runInNewContext } from "node:vm";
import { afterEach, expect, test, vi } from "vitest";
import { entry, InstanceId, page, reason, stubClient } from "../test-support/stub.ts";
import { ApiError, AuthenticationError, ConfigurationError, ThrottlingError, VpcEndpointsError } from "./errors.ts";
import type { Hooks } from "./hooks.ts";
import { type ClientOptions, createClient } from "./index.ts";
import { whenDone } from "./signing/digest.ts";

afterEach(() => void vi.resetModules());

test("the cause of another realm's error is kept", async () => {
  const error: unknown = runInNewContext(
    "Object.assign(new TypeError('fetch failed', { cause: new Error('reset') }), { code: 'ECONNRESET' })",
  );
  const { client } = stubClient([() => Promise.reject(error)], { maxRetries: 0 });
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({
    name: "ConnectionError",
    cause: { name: "TypeError", message: "fetch failed", code: "ECONNRESET", cause: { message: "reset" } },
  });
});

test("a promise of another realm is waited for", async () => {
  const promise: Promise<string> = runInNewContext("Promise.resolve('hex')");
  expect(await whenDone(promise, (hash) => `Signature=${hash}`)).toBe("Signature=hex");
});

test("instanceof holds between two copies of the package, and keeps classes apart", async () => {
  const details = { status: 400, requestId: "R", retryable: false, retryAfterMs: undefined };
  const throttled = new ThrottlingError("No.", { ...details, code: "Throttling", hostId: "", recommend: "" });
  vi.resetModules();
  const other = await import("./errors.ts");
  expect(other.ThrottlingError).not.toBe(ThrottlingError);
  expect(throttled instanceof other.ThrottlingError).toBe(true);
  expect(throttled instanceof other.ApiError).toBe(true);
  expect(throttled instanceof other.VpcEndpointsError).toBe(true);
  expect(throttled instanceof other.AuthenticationError).toBe(false);
  expect(throttled instanceof other.ConfigurationError).toBe(false);
  class Own extends ApiError {}
  expect(throttled instanceof Own).toBe(false);
  const own = new Own("No.", { ...details, code: "Novel", hostId: "", recommend: "" });
  expect([own instanceof Own, own instanceof ApiError, own instanceof other.ApiError]).toEqual([true, true, true]);
  expect(own instanceof AuthenticationError).toBe(false);
  for (const value of [null, undefined, {}, "text", new Error("x")])
    expect(value instanceof VpcEndpointsError).toBe(false);
});

test("what a program adds to all objects is not sent", async () => {
  const { client, sent } = stubClient([() => page()]);
  const [polluted, name]: [object, string] = [Object.prototype, "x-acs-polluted"];
  Object.defineProperty(polluted, name, { value: "1", enumerable: true, configurable: true });
  try {
    await client.listVpcEndpoints({ InstanceId }, { headers: {}, query: {} });
  } finally {
    Reflect.deleteProperty(polluted, name);
  }
  expect(sent[0]?.headers).not.toHaveProperty("x-acs-polluted");
  for (const [name, value] of Object.entries({ Code: "Polluted", body: "polluted" })) {
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
    try {
      await client.listVpcEndpoints({ InstanceId });
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
    }
  }
  expect(sent.map(({ init }) => init.body)).toEqual([undefined, undefined, undefined]);
  expect(sent[0]?.url.search).toBe("");
});

test.each([
  [{ signal: JSON.parse("{}") }, "signal: [object Object] is no AbortSignal"],
  [{ signal: JSON.parse("null") }, "signal: null is no AbortSignal"],
  [{ query: { novel: "\ud800" } }, 'query: "novel" cannot be sent'],
  [{ query: { novel: JSON.parse("{}") } }, 'query: "novel" cannot be sent'],
  [{ fetch: JSON.parse("5") }, "fetch: 5 is no function"],
  [{ headers: { "x-acs-novel": JSON.parse("5") } }, 'headers: "x-acs-novel" or its value cannot be sent'],
])("the call option %j is refused by an error of the package", async (options, message) => {
  const { client, sent } = stubClient([() => page()]);
  const error = await reason(client.listVpcEndpoints({ InstanceId }, options));
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toMatchObject({ message });
  expect(sent).toHaveLength(0);
});

test("entries that are nested too deeply to be compared are given all the same", async () => {
  const deep = (id: string) => {
    const novel = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    return () => new Response(`{"RequestId":"R","Result":[{"endpointId":"${id}","novel":${novel}}]}`);
  };
  const { client } = stubClient([deep("a"), deep("b"), () => page(entry("c")), () => page()]);
  const ids = [];
  for await (const { endpointId } of client.listVpcEndpoints({ InstanceId, size: 1 })) ids.push(endpointId);
  expect(ids).toEqual(["a", "b", "c"]);
});

test("an error that is nested too deeply is an error of the package", async () => {
  const deep = `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`;
  const { client } = stubClient([() => new Response(`{"Code":"Forbidden","AccessDeniedDetail":${deep}}`)]);
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({ name: "ApiError", code: "Forbidden" });
});

test.each<[ClientOptions, string]>([
  [{ now: () => new Date("no date") }, "now: [object Date] gives no date"],
  [{ nonce: () => "a\nb" }, 'nonce: "a\\nb" cannot be sent'],
])("a client with %j is told by an error of the package", async (options, message) => {
  const { client } = stubClient([() => page()], options);
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({ name: "ConfigurationError", message });
});

test.each(["0", "null", '""', '{"retries":"5","perSuccess":0}', "{}"])("the budget %s is refused", (retryBudget) => {
  const options = { regionId: "cn-hangzhou", retryBudget: JSON.parse(retryBudget) };
  expect(() => createClient(options)).toThrow(/^retryBudget: .* has no numbers from 0$/);
});

test("hooks are functions, and are read once", async () => {
  const hooks: Hooks = { onRequest: JSON.parse("5") };
  expect(() => createClient({ regionId: "cn-hangzhou", hooks })).toThrow("hooks.onRequest: 5 is no function");
  const onRequest = vi.fn();
  const changing: Hooks = { onRequest };
  const { client } = stubClient([() => page()], { hooks: changing });
  changing.onRequest = () => Promise.reject(new Error("changed"));
  await client.listVpcEndpoints({ InstanceId });
  expect(onRequest).toHaveBeenCalledTimes(1);
});

test("a cause that cannot be read is left out, and one that is a text is kept", async () => {
  const broken = Object.defineProperty({ message: "x" }, "cause", {
    get() {
      throw new Error("KEY-SECRET");
    },
  });
  for (const [thrown, cause] of [
    [broken, undefined],
    ["reset KEY-SECRET", { message: "reset ***" }],
  ] as const) {
    const { client } = stubClient([() => Promise.reject(thrown)], { maxRetries: 0 });
    const error = await reason(client.listVpcEndpoints({ InstanceId }));
    expect(error).toMatchObject({ name: "ConnectionError", ...(cause && { cause }) });
  }
});
