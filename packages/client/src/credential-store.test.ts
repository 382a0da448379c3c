import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { failure, InstanceId, page, type Reply, reason, stubClient } from "../test-support/stub.ts";
import { useFiringTimers, useRealTimers } from "../test-support/timers.ts";
import type { Credentials, CredentialsProvider } from "./credentials.ts";
import { ConfigurationError } from "./errors.ts";

// Loaded before a clock is moved, which waits for no file.
beforeAll(() => import("./provider-store.ts"));
beforeEach(() => useFiringTimers({ now: new Date("2026-01-01T00:00:00Z") }));
afterEach(useRealTimers);

const minute = 60_000;
const given = (accessKeyId: string, more: Partial<Credentials> = {}) => ({
  accessKeyId,
  accessKeySecret: "s",
  ...more,
});
const idsOf = (sent: readonly { readonly headers: Readonly<Record<string, string>> }[]) =>
  sent.map(({ headers }) => /Credential=([^,]+)/.exec(headers.authorization ?? "")?.[1]);

test("500 calls at the same time ask a provider once", async () => {
  const provider = vi.fn(async () => given("SHARED"));
  const { client, sent } = stubClient([() => page()], { credentials: provider });
  await Promise.all(Array.from({ length: 500 }, () => client.listVpcEndpoints({ InstanceId })));
  expect(provider).toHaveBeenCalledTimes(1);
  expect(sent).toHaveLength(500);
});

test("without an expiration a provider is asked again for a later attempt", async () => {
  const provider = vi.fn(() => given("LATEST"));
  const { client } = stubClient([() => new Response("", { status: 503 }), () => page()], { credentials: provider });
  await client.listVpcEndpoints({ InstanceId });
  expect(provider).toHaveBeenCalledTimes(2);
});

test.each([
  ["a date", new Date("2026-01-01T01:00:00Z")],
  ["a text", "2026-01-01T01:00:00Z"],
  ["milliseconds", Date.parse("2026-01-01T01:00:00Z")],
])("with an expiration as %s it is asked five minutes before that", async (_, expiration) => {
  const ids = ["FIRST", "SECOND"];
  const provider = vi.fn(() => given(ids.shift() ?? "NONE", { expiration }));
  const { client, sent } = stubClient([() => page()], { credentials: provider });
  await client.listVpcEndpoints({ InstanceId });
  vi.setSystemTime(Date.now() + 54 * minute);
  await client.listVpcEndpoints({ InstanceId });
  vi.setSystemTime(Date.now() + 2 * minute);
  await client.listVpcEndpoints({ InstanceId });
  // It is renewed in the background: what is known still holds.
  await client.listVpcEndpoints({ InstanceId });
  expect(idsOf(sent)).toEqual(["FIRST", "FIRST", "FIRST", "SECOND"]);
});

test("where the renewal fails, what has not ended yet is used", async () => {
  const answers = [() => given("OLD", { expiration: "2026-01-01T00:04:00Z" })];
  const provider = () => answers.shift()?.() ?? Promise.reject(new Error("no metadata server"));
  const { client, sent } = stubClient([() => page()], { credentials: provider, maxRetries: 0 });
  await client.listVpcEndpoints({ InstanceId });
  await client.listVpcEndpoints({ InstanceId });
  expect(idsOf(sent)).toEqual(["OLD", "OLD"]);
  vi.setSystemTime(Date.now() + 5 * minute);
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({ name: "ConfigurationError" });
});

test("a provider that fails for a while is asked again within the limits of the call", async () => {
  const failing = Array(2).fill(new Error("503 of the metadata server"));
  const provider = async () => (failing.length > 0 ? Promise.reject(failing.pop()) : given("AT-LAST"));
  const { client, sent } = stubClient([() => page()], { credentials: provider });
  await client.listVpcEndpoints({ InstanceId });
  expect(idsOf(sent)).toEqual(["AT-LAST"]);
});

test("a provider is given a signal, which is aborted when no call waits any more", async () => {
  let signal: AbortSignal | undefined;
  const provider: CredentialsProvider = (context) => {
    signal = context.signal;
    return new Promise(() => {});
  };
  const { client } = stubClient([() => page()], { credentials: provider });
  const [first, second] = [new AbortController(), new AbortController()];
  const calls = [first, second].map(({ signal }) => reason(client.listVpcEndpoints({ InstanceId }, { signal })));
  await vi.advanceTimersByTimeAsync(10);
  first.abort();
  expect(signal?.aborted).toBe(false);
  second.abort();
  expect(signal?.aborted).toBe(true);
  await Promise.all(calls);
});

test("credentials of a call take the place of the client's, as an object or as a provider", async () => {
  const { client, sent } = stubClient([() => page()], { credentials: given("CLIENT") });
  await client.listVpcEndpoints({ InstanceId }, { credentials: given("CALL") });
  await client.listVpcEndpoints({ InstanceId }, { credentials: async () => given("PROVIDER") });
  await client.listVpcEndpoints({ InstanceId });
  expect(idsOf(sent)).toEqual(["CALL", "PROVIDER", "CLIENT"]);
});

const expired: Reply = () => failure("InvalidSecurityToken.Expired", 400);

test("an expired token is tried once more with other credentials, at no retry", async () => {
  const tokens = ["T-1", "T-2"];
  const expiration = "2027-01-01T00:00:00Z";
  const credentials = () => given("ID", { securityToken: tokens.shift() ?? "NONE", expiration });
  const { client, sent } = stubClient([expired, () => page()], { credentials, maxRetries: 0 });
  await client.listVpcEndpoints({ InstanceId });
  expect(sent.map(({ headers }) => headers["x-acs-security-token"])).toEqual(["T-1", "T-2"]);
});

test.each<[string, () => Credentials, number]>([
  ["gives the same", () => given("ID", { securityToken: "SAME" }), 1],
  ["gives others that have expired too", () => given("ID", { securityToken: `T-${Math.random()}` }), 2],
])("an expired token is an error where the provider %s", async (_, credentials, requests) => {
  const { client, sent } = stubClient([expired], { credentials });
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({
    code: "InvalidSecurityToken.Expired",
    attempts: requests,
  });
  expect(sent).toHaveLength(requests);
});

test("an expired token that was given as an object is an error", async () => {
  const { client, sent } = stubClient([expired]);
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({ name: "AuthenticationError" });
  expect(sent).toHaveLength(1);
});

test("a provider's message is shown without what it may hold", async () => {
  const secrets = ["PROVIDED-ID", "PROVIDED-SECRET"];
  const message = `no: ${secrets.join()} accessKeySecret="another-one" Token: third-one, Unexpected token '<'`;
  const answers = [() => given("PROVIDED-ID", { accessKeySecret: "PROVIDED-SECRET" })];
  const credentials = () => answers.shift()?.() ?? Promise.reject(new Error(message));
  const { client } = stubClient([() => page()], { credentials, maxRetries: 0 });
  await client.listVpcEndpoints({ InstanceId });
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({
    cause: { message: `no: ***,*** accessKeySecret="***" Token: ***, Unexpected token '<'` },
  });
});

test("500 calls under one expired token ask the provider twice in all", async () => {
  const provider = vi.fn(async () =>
    given("ID", { securityToken: `T-${provider.mock.calls.length}`, expiration: "2027-01-01T00:00:00Z" }),
  );
  const reply: Reply = ({ headers }) =>
    headers["x-acs-security-token"] === "T-1" ? expired({ url: new URL("http://a"), headers, init: {} }) : page();
  const { client } = stubClient([reply], { credentials: provider });
  await Promise.all(Array.from({ length: 500 }, () => client.listVpcEndpoints({ InstanceId })));
  expect(provider).toHaveBeenCalledTimes(2);
});

test("after a renewed token what fails next is tried again as ever", async () => {
  const tokens = ["T-1", "T-2"];
  const credentials = () => given("ID", { securityToken: tokens.shift() ?? "T-2" });
  const { client, sent } = stubClient([expired, () => failure("ServiceUnavailable", 503), () => page()], {
    credentials,
  });
  await client.listVpcEndpoints({ InstanceId });
  expect(sent).toHaveLength(3);
});

test("a first call that is aborted while its provider is loaded leaves the client as it was", async () => {
  const provider: CredentialsProvider = ({ signal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      setTimeout(() => resolve(given("LATER")), 10);
    });
  const { client, sent } = stubClient([() => page()], { credentials: provider });
  const controller = new AbortController();
  const first = reason(client.listVpcEndpoints({ InstanceId }, { signal: controller.signal }));
  await Promise.resolve();
  controller.abort(new Error("enough"));
  await first;
  const second = client.listVpcEndpoints({ InstanceId });
  await vi.advanceTimersByTimeAsync(20);
  await second;
  expect(idsOf(sent)).toEqual(["LATER"]);
});

test("a renewal that hangs does not hold up calls while what is known still holds", async () => {
  const answers = [() => given("KNOWN", { expiration: "2026-01-01T00:04:00Z" })];
  const provider = () => answers.shift()?.() ?? new Promise<Credentials>(() => {});
  const { client, sent } = stubClient([() => page()], { credentials: provider });
  await client.listVpcEndpoints({ InstanceId });
  await client.listVpcEndpoints({ InstanceId });
  expect(idsOf(sent)).toEqual(["KNOWN", "KNOWN"]);
});

test("a token that was forgotten is not shown either", async () => {
  const expiration = "2027-01-01T00:00:00Z";
  const answers = [() => given("FIRST-ID", { securityToken: "FIRST-TOKEN", expiration })];
  const refusal = new Error("cannot renew FIRST-TOKEN of FIRST-ID");
  const credentials = () => answers.shift()?.() ?? Promise.reject(refusal);
  const { client } = stubClient([expired], { credentials, maxRetries: 0 });
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({
    cause: { message: "cannot renew *** of ***" },
  });
});

const hidden = "Zk3v9QmT7wLp2Xc8RbN4";

test.each([
  [`AccessKeySecret=${hidden}`, "AccessKeySecret=***"],
  [JSON.stringify({ AccessKeySecret: hidden }), '{"AccessKeySecret":"***"}'],
  [JSON.stringify(JSON.stringify({ AccessKeySecret: hidden })), '"{\\"AccessKeySecret\\":\\"***\\"}"'],
  [`<AccessKeySecret>${hidden}</AccessKeySecret>`, "<AccessKeySecret>***</AccessKeySecret>"],
  [`AccessKeySecret%3D${hidden}&a=b`, "AccessKeySecret%3D***&a=b"],
  [`AccessKeySecret => "${hidden}"`, 'AccessKeySecret => "***"'],
  [`Authorization: Bearer ${hidden}`, "Authorization: Bearer ***"],
  ["the token is no longer valid", "the token is no longer valid"],
  ["Unexpected token '<'", "Unexpected token '<'"],
])("what a provider throws is shown without the secret that it names: %s", async (message, shown) => {
  for (const Class of [Error, ConfigurationError]) {
    const error = new Class(message, { cause: new Error(message) });
    const credentials = () => Promise.reject(error);
    const { client } = stubClient([() => page()], { credentials, maxRetries: 0 });
    const failed = await reason(client.listVpcEndpoints({ InstanceId }));
    const seen = Class === Error ? failed : { cause: failed };
    expect(seen).toMatchObject({ cause: { message: shown, cause: { message: shown } } });
  }
});

test("an attempt that was given up while its provider was asked changes nothing for the next", async () => {
  const expiration = "2027-01-01T00:00:00Z";
  const numbered = (number: number) => given("ID", { securityToken: `T-${number}`, expiration });
  let asked = 0;
  const credentials = (): Credentials | Promise<Credentials> => {
    const number = ++asked;
    if (number > 1) return numbered(number);
    return new Promise((resolve) => void setTimeout(() => resolve(numbered(1)), 400));
  };
  const late: Reply = (request) => new Promise((resolve) => void setTimeout(() => resolve(expired(request)), 250));
  const options = { credentials, timeoutMs: 300, maxRetries: 1, random: () => 0 };
  const { client, sent } = stubClient([late, () => page()], options);
  const answer = client.listVpcEndpoints({ InstanceId });
  await vi.runAllTimersAsync();
  await answer;
  expect(sent.map(({ headers }) => headers["x-acs-security-token"])).toEqual(["T-2", "T-3"]);
});

test("a refusal of a provider that cannot be read is one without words", async () => {
  const unreadable = {
    get() {
      throw new Error("not for reading");
    },
  };
  const error = Object.defineProperty(new ConfigurationError("no"), "code", unreadable);
  const { client } = stubClient([() => page()], { credentials: () => Promise.reject(error), maxRetries: 0 });
  const failed = await reason(client.listVpcEndpoints({ InstanceId }));
  expect(failed).toMatchObject({ name: "ConfigurationError", message: "", cause: undefined });
  expect(failed).not.toBe(error);
});
