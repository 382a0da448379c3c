import { getEventListeners } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { failure, InstanceId, page, type Reply, reason, stubClient } from "../test-support/stub.ts";
import { useFiringTimers, useRealTimers } from "../test-support/timers.ts";
import { AuthenticationError, ConnectionError, ThrottlingError, TimeoutError } from "./errors.ts";

beforeEach(() => useFiringTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  useRealTimers();
});

const refuse: Reply = () => Promise.reject(new TypeError("fetch failed"));
const hang: Reply = () => new Promise(() => {});

test.each<[string, Reply, number]>([
  ["a connection error", refuse, 3],
  ["status 500", () => failure("InternalError", 500), 3],
  ["status 502 with HTML", () => new Response("<html>", { status: 502 }), 3],
  ["status 429 without a body", () => new Response("", { status: 429 }), 3],
  ["Throttling.User with status 400", () => failure("Throttling.User"), 3],
  ["ServiceUnavailable with status 400", () => failure("ServiceUnavailable"), 3],
  ["SignatureNonceUsed", () => failure("SignatureNonceUsed"), 3],
  ["status 408", () => new Response("", { status: 408 }), 3],
  ["InstanceNotFound", () => failure("InstanceNotFound"), 1],
  ["Forbidden.RAM", () => failure("Forbidden.RAM", 403), 1],
  ["a page that is none", () => Response.json({ Result: 1 }), 1],
  ["a redirect", () => new Response(null, { status: 302, headers: { location: "https://elsewhere.example" } }), 1],
])("%s is tried %i times", async (_, reply, attempts) => {
  const { client, sent } = stubClient([reply]);
  await reason(client.listVpcEndpoints({ InstanceId }));
  expect(sent).toHaveLength(attempts);
});

test("every attempt is signed anew, with credentials asked for anew", async () => {
  const ids = ["FIRST", "SECOND"];
  const provider = () => ({ accessKeyId: ids.shift() ?? "NONE", accessKeySecret: "s" });
  const { client, sent } = stubClient([refuse, () => page()], { credentials: provider });
  await client.listVpcEndpoints({ InstanceId });
  const [first, second] = sent.map(({ headers }) => headers);
  expect(first?.authorization).toContain("Credential=FIRST,");
  expect(second?.authorization).toContain("Credential=SECOND,");
  expect(second?.["x-acs-signature-nonce"]).not.toBe(first?.["x-acs-signature-nonce"]);
});

test.each([
  [{ "x-acs-retry-after": "1500" }, 1500],
  [{ "retry-after": "2" }, 2000],
  [{ "x-acs-retry-after": "-5", "retry-after": "3" }, 3000],
  [{ "retry-after": "Thu, 01 Jan 2026 00:00:04 GMT" }, 4000],
  [{ "x-acs-retry-after": "55000" }, 55000],
])("the wait that %j asks for is kept to the millisecond", async (headers, waitMs) => {
  vi.setSystemTime("2026-01-01T00:00:00Z");
  const { client, sent } = stubClient([() => failure("Throttling", 400, headers), () => page()]);
  const call = client.listVpcEndpoints({ InstanceId });
  await vi.advanceTimersByTimeAsync(waitMs - 1);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  await call;
  expect(sent).toHaveLength(2);
});

test.each(["-5", "0.05", "+1", "1e3", "2026-01-01", "soon"])(
  "the malformed Retry-After %s is not followed",
  async (value) => {
    vi.setSystemTime("2026-01-01T00:00:00Z");
    const waits: number[] = [];
    const hooks = { onRetry: ({ delayMs }: { delayMs: number }) => void waits.push(delayMs) };
    const headers = { "retry-after": value };
    const { client } = stubClient([() => failure("Throttling", 400, headers)], { hooks, random: () => 0.5 });
    const error = reason(client.listVpcEndpoints({ InstanceId }));
    await vi.runAllTimersAsync();
    expect(await error).toMatchObject({ retryAfterMs: undefined });
    expect(waits).toEqual([300, 600]);
  },
);

test.each([
  ["400", 400 + 100],
  ["4000", 4000 + 500],
])("callers that are asked to wait %s ms do not come back together", async (asked, waited) => {
  const { client, sent } = stubClient(
    [() => failure("Throttling", 400, { "x-acs-retry-after": asked }), () => page()],
    { random: () => 0.5 },
  );
  const call = client.listVpcEndpoints({ InstanceId });
  await vi.advanceTimersByTimeAsync(waited - 1);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  await call;
});

test("a wait beyond the total limit fails at once, and says what was asked for", async () => {
  const { client, sent } = stubClient([() => failure("Throttling", 400, { "x-acs-retry-after": "9999999" })]);
  const error = await reason(client.listVpcEndpoints({ InstanceId }));
  expect(error).toBeInstanceOf(ThrottlingError);
  expect(error).toMatchObject({ retryAfterMs: 9999999, retryable: true });
  expect(sent).toHaveLength(1);
});

test("without a wish the wait doubles, and up to as much again comes on top", async () => {
  const waits: number[] = [];
  const hooks = { onRetry: ({ delayMs }: { delayMs: number }) => void waits.push(delayMs) };
  const { client } = stubClient([refuse], { hooks, random: () => 0.5, maxRetries: 8 });
  const error = reason(client.listVpcEndpoints({ InstanceId }, { totalTimeoutMs: 100_000 }));
  await vi.runAllTimersAsync();
  expect(await error).toBeInstanceOf(ConnectionError);
  expect(waits).toEqual([300, 600, 1200, 2400, 4800, 7500, 7500, 7500]);
});

test("one attempt that takes too long is given up and made again", async () => {
  const { client, sent } = stubClient([hang, () => page()], { timeoutMs: 50 });
  const call = client.listVpcEndpoints({ InstanceId });
  await vi.advanceTimersByTimeAsync(50);
  await call;
  expect(sent.map(({ init }) => init.signal?.aborted)).toEqual([true, false]);
});

test("a call that takes too long ends at its total limit", async () => {
  const { client, sent } = stubClient([hang], { timeoutMs: 50, totalTimeoutMs: 740, maxRetries: 9 });
  const error = reason(client.listVpcEndpoints({ InstanceId }));
  expect(await error).toBeInstanceOf(TimeoutError);
  expect(await error).toMatchObject({ scope: "total", limitMs: 740, retryable: true, attempts: 3 });
  expect(sent).toHaveLength(3);
});

test("a total limit that is reached says why the attempt before failed", async () => {
  const replies = [() => failure("ServiceUnavailable", 503), hang];
  const { client } = stubClient(replies, { timeoutMs: 500, totalTimeoutMs: 320 });
  const error = reason(client.listVpcEndpoints({ InstanceId }));
  expect(await error).toMatchObject({
    scope: "total",
    retryable: true,
    attempts: 2,
    requestId: "ERROR-ID",
    cause: { code: "ServiceUnavailable", requestId: "ERROR-ID" },
  });
});

test("where both limits end at once, the total one is named", async () => {
  const { client } = stubClient([() => new Promise(() => {})], { timeoutMs: 50, totalTimeoutMs: 50 });
  const error = reason(client.listVpcEndpoints({ InstanceId }));
  await vi.runAllTimersAsync();
  expect(await error).toMatchObject({ scope: "total", limitMs: 50 });
});

test("an error says how many attempts were made", async () => {
  const { client } = stubClient([refuse]);
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({ attempts: 3 });
  expect(await reason(client.listVpcEndpoints({ InstanceId }, { maxRetries: 0 }))).toMatchObject({ attempts: 1 });
  expect(await reason(client.listVpcEndpoints({ InstanceId: "" }))).not.toHaveProperty("attempts");
});

test("a client has a budget of retries, and its numbers can be set", async () => {
  const down = () => failure("ServiceUnavailable", 503);
  const { client, sent } = stubClient([down], { retryBudget: { retries: 5, perSuccess: 0 } });
  await Promise.all(Array.from({ length: 50 }, () => reason(client.listVpcEndpoints({ InstanceId }))));
  expect(sent).toHaveLength(55);
  const unlimited = stubClient([down], { retryBudget: false });
  for (let call = 0; call < 200; call++) await reason(unlimited.client.listVpcEndpoints({ InstanceId }));
  expect(unlimited.sent).toHaveLength(600);
});

test("a body that stops is an attempt that takes too long, and is cancelled", async () => {
  const cancel = vi.fn();
  const { client } = stubClient([() => new Response(new ReadableStream({ cancel }))], { maxRetries: 0, timeoutMs: 50 });
  const error = reason(client.listVpcEndpoints({ InstanceId }));
  await vi.advanceTimersByTimeAsync(50);
  expect(await error).toMatchObject({ name: "TimeoutError", scope: "attempt", retryable: true });
  expect(cancel).toHaveBeenCalledOnce();
});

test.each<[string, Reply]>([
  ["during an attempt", hang],
  ["during a wait", () => failure("Throttling", 400, { "x-acs-retry-after": "5000" })],
  ["while a body is read", () => new Response(new ReadableStream())],
])("an abort %s rejects with its reason, and no listener stays", async (_, reply) => {
  const controller = new AbortController();
  const { signal } = controller;
  const added = vi.spyOn(signal, "addEventListener");
  const removed = vi.spyOn(signal, "removeEventListener");
  const { client, sent } = stubClient([reply]);
  const error = reason(client.listVpcEndpoints({ InstanceId }, { signal }));
  await vi.advanceTimersByTimeAsync(10);
  controller.abort(new Error("enough"));
  expect(await error).toBe(signal.reason);
  expect(sent).toHaveLength(1);
  expect(removed.mock.calls).toEqual(expect.arrayContaining(added.mock.calls));
});

test("nothing listens to the signal of an attempt after its answer", async () => {
  const { client, sent } = stubClient([() => page()]);
  await client.listVpcEndpoints({ InstanceId });
  const signal = sent[0]?.init.signal;
  expect(signal && getEventListeners(signal, "abort")).toEqual([]);
});

test("an abort before the call sends nothing", async () => {
  const { client, sent } = stubClient([() => page()]);
  const signal = AbortSignal.abort();
  expect(await reason(client.listVpcEndpoints({ InstanceId }, { signal }))).toBe(signal.reason);
  expect(sent).toHaveLength(0);
});

test("an abort while credentials are asked for sends nothing", async () => {
  const controller = new AbortController();
  const { client, sent } = stubClient([() => page()], { credentials: () => new Promise(() => {}) });
  const error = reason(client.listVpcEndpoints({ InstanceId }, { signal: controller.signal }));
  await vi.advanceTimersByTimeAsync(10);
  controller.abort();
  expect(await error).toBe(controller.signal.reason);
  expect(sent).toHaveLength(0);
});

test("an expired clock is set by the answer's Date, once, and stays set", async () => {
  vi.setSystemTime("2026-01-01T00:00:00Z");
  const expired = () => failure("InvalidTimeStamp.Expired", 400, { date: "Thu, 01 Jan 2026 02:00:00 GMT" });
  const { client, sent } = stubClient([expired, () => page()], { maxRetries: 0 });
  await client.listVpcEndpoints({ InstanceId });
  await client.listVpcEndpoints({ InstanceId });
  expect(sent.map(({ headers }) => headers["x-acs-date"])).toEqual([
    "2026-01-01T00:00:00Z",
    "2026-01-01T02:00:00Z",
    "2026-01-01T02:00:00Z",
  ]);
  const again = stubClient([expired]);
  expect(await reason(again.client.listVpcEndpoints({ InstanceId }))).toBeInstanceOf(AuthenticationError);
  expect(again.sent).toHaveLength(2);
});

test.each(["Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "7", "2026", "+275760-09-13"])(
  "the absurd Date %s is not followed",
  async (date) => {
    const { client, sent } = stubClient([() => failure("InvalidTimeStamp.Expired", 400, { date })]);
    expect(await reason(client.listVpcEndpoints({ InstanceId }))).toBeInstanceOf(AuthenticationError);
    expect(sent).toHaveLength(1);
  },
);

test("short values do not garble the diagnosis", async () => {
  const credentials = { accessKeyId: "a", accessKeySecret: "e" };
  const echo = "server canonical request is [GET\n/other\n\nhost:h";
  const { client } = stubClient([() => failure("SignatureDoesNotMatch", 400, {}, echo)], { credentials });
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({
    message: expect.stringMatching(/line 2 of the canonical request is "\/openapi.*" here and "\/other" there/),
  });
});

test("a wrong secret is told from a request that was changed on its way", async () => {
  const wrongSecret: Reply = async ({ url, headers }) => {
    const names = Object.keys(headers).filter((name) => name.startsWith("x-acs-"));
    const lines = [...names.map((name) => `${name}:${headers[name]}`), `host:${url.host}`].sort();
    const signed = [...names, "host"].sort().join(";");
    const hash = headers["x-acs-content-sha256"];
    const canonical = ["GET", url.pathname, "", ...lines, "", signed, hash].join("\n");
    const { createHash } = await import("node:crypto");
    const toSign = `ACS3-HMAC-SHA256\n${createHash("sha256").update(canonical).digest("hex")}`;
    return failure(
      "SignatureDoesNotMatch",
      400,
      {},
      `The signature does not match. server string to sign is:${toSign}`,
    );
  };
  const secret = await reason(stubClient([wrongSecret]).client.listVpcEndpoints({ InstanceId }));
  expect(secret).toBeInstanceOf(AuthenticationError);
  expect(secret).toMatchObject({ message: expect.stringContaining("the AccessKey secret is not the one") });

  const echo = "server canonical request is [GET\n/other?Key=KEY-ID\n\nhost:h";
  const changed = await reason(
    stubClient([() => failure("SignatureDoesNotMatch", 400, {}, echo)]).client.listVpcEndpoints({ InstanceId }),
  );
  expect(changed).toMatchObject({
    message: expect.stringMatching(
      /line 2 of the canonical request is "\/openapi.*" here and "\/other\?Key=\*\*\*" there/,
    ),
  });
});

test("no attempt begins after the total limit, though a busy program wakes up late", async () => {
  const now = performance.now.bind(performance);
  let late = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now() + late);
  const replies: Reply[] = [() => failure("Throttling", 400, { "x-acs-retry-after": "90" }), () => page()];
  const hooks = {
    onRetry() {
      late = 20;
    },
  };
  const { client, sent } = stubClient(replies, { totalTimeoutMs: 100, hooks });
  const error = reason(client.listVpcEndpoints({ InstanceId }));
  await vi.advanceTimersByTimeAsync(90);
  expect(await error).toBeInstanceOf(ThrottlingError);
  clock.mockRestore();
  expect(sent).toHaveLength(1);
});

test("the reason of the caller's signal is given as it is", async () => {
  for (const why of [new ConnectionError("mine"), Object.freeze(new ConnectionError("mine"))]) {
    const controller = new AbortController();
    const { client } = stubClient([() => new Promise(() => {})]);
    const failed = reason(client.listVpcEndpoints({ InstanceId }, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(why);
    expect(await failed).toBe(why);
    expect(why).not.toHaveProperty("attempts");
  }
});

test("an error that nobody may change ends the call as it is", async () => {
  const frozen = Object.freeze(new ConnectionError("mine"));
  const onRequest = () => {
    throw frozen;
  };
  const { client } = stubClient([() => page()], { hooks: { onRequest } });
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toBe(frozen);
});

test("a nonce that is no text, and a clock that gives no date, are refused", async () => {
  for (const [name, value] of [
    ["nonce", 7],
    ["nonce", undefined],
    ["now", undefined],
    ["now", "soon"],
  ] as const) {
    const options = JSON.parse("{}");
    options[name] = () => value;
    const { client } = stubClient([() => page()], options);
    const error = await reason(client.listVpcEndpoints({ InstanceId }));
    expect(error).toMatchObject({ name: "ConfigurationError", message: expect.stringContaining(`${name}: `) });
  }
});

test.each<[string, (canonical: string) => string, string]>([
  ["that was signed here", (canonical) => canonical, "the service signed the same, so the AccessKey secret"],
  [
    "with another query",
    (canonical) => canonical.replace("size=5", "size=6"),
    'line 3 of the canonical request is "page=2&size=5" here and "page=2&size=6" there',
  ],
])("a canonical request %s is read out of an error that came as XML", async (_, change, message) => {
  const mismatch: Reply = ({ url, headers }) => {
    const lines = [...Object.entries(headers), ["host", url.host]]
      .filter(([name = ""]) => name === "host" || name.startsWith("x-acs-"))
      .sort();
    const query = url.search.slice(1);
    const signed = lines.map(([name]) => name).join(";");
    const values = lines.map((line) => `${line.join(":")}\n`).join("");
    const canonical = ["GET", url.pathname, query, values, signed, headers["x-acs-content-sha256"]].join("\n");
    const echo = change(canonical).replaceAll("&", "&amp;");
    const said = `The signature does not match. server canonical request is:${echo}`;
    const body = `<?xml version="1.0"?><Error><Code>SignatureDoesNotMatch</Code><Message>${said}</Message></Error>`;
    return new Response(body, { status: 403, headers: { "content-type": "text/xml" } });
  };
  const { client } = stubClient([mismatch]);
  const error = await reason(client.listVpcEndpoints({ InstanceId, page: 2, size: 5 }));
  expect(error).toBeInstanceOf(AuthenticationError);
  expect(error).toMatchObject({ message: expect.stringContaining(message) });
});
