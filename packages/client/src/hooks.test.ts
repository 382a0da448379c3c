import { inspect } from "node:util";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { credentials, failure, InstanceId, page, type Reply, reason, stubClient } from "../test-support/stub.ts";
import { holdTimers, useFiringTimers, useRealTimers } from "../test-support/timers.ts";

beforeEach(() => useFiringTimers());
afterEach(useRealTimers);

test("nothing secret is shown, whatever is printed", async () => {
  const echo = JSON.stringify(credentials);
  const events: unknown[] = [];
  const tell = (event: unknown) => void events.push(event);
  const hooks = { onRequest: tell, onResponse: tell, onRetry: tell };
  const leaking = Object.assign(new TypeError(echo, { cause: new Error(echo) }), {
    request: credentials,
    code: "EX",
    name: "TypeError",
  });
  const replies: Reply[] = [
    () => Promise.reject(leaking),
    () => Response.json({ Code: "InstanceNotFound", Message: echo, RequestId: echo, HostId: echo, Recommend: echo }),
    () => new Response(echo),
    () => Response.json({ Code: echo }, { headers: { "x-acs-request-id": echo } }),
  ];
  const { client } = stubClient(replies, { hooks, maxRetries: 0 });
  const errors = [];
  for (const _ of replies) errors.push(await reason(client.listVpcEndpoints({ InstanceId })));
  expect(errors).toMatchObject([
    { name: "ConnectionError", cause: { code: "EX" } },
    { name: "ApiError" },
    { name: "InvalidResponseError" },
    { name: "ApiError" },
  ]);
  for (const value of [client, ...errors, ...events]) {
    const printed = `${inspect(value, { depth: 9, showHidden: true })}${JSON.stringify(value)}${String(value)}`;
    for (const secret of Object.values(credentials)) expect(printed).not.toContain(secret);
  }
  expect(events).toHaveLength(7);
});

test("hooks are told each attempt, its answer and its retry", async () => {
  const events: object[] = [];
  const tell = (event: object) => void events.push(event);
  const hooks = { onRequest: tell, onResponse: tell, onRetry: tell };
  const { client } = stubClient([() => failure("Throttling", 400, { "x-acs-request-id": "ID" }), () => page()], {
    hooks,
  });
  await client.listVpcEndpoints({ InstanceId });
  expect(events).toMatchObject([
    { operation: "ListVpcEndpoints", attempt: 1, headers: { authorization: "***", "x-acs-security-token": "***" } },
    { attempt: 1, status: 400, requestId: "ID", durationMs: 0 },
    { attempt: 1, error: { code: "Throttling" }, delayMs: 200 },
    { attempt: 2, method: "GET" },
    { attempt: 2, status: 200, requestId: undefined },
  ]);
});

test.each([
  [60, undefined, 2],
  [1000, { name: "TimeoutError", scope: "total", limitMs: 300, cause: { status: 503 }, requestId: "ERROR-ID" }, 1],
])("an onRetry that takes %i ms is waited for, up to the total limit", async (ms, failure_, requests) => {
  const onRetry = () => new Promise<void>((resolve) => void setTimeout(resolve, ms));
  const replies = [() => failure("ServiceUnavailable", 503), () => page()];
  const { client, sent } = stubClient(replies, { hooks: { onRetry }, totalTimeoutMs: 300 });
  const outcome = client.listVpcEndpoints({ InstanceId }).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure_) expect(await outcome).toMatchObject(failure_);
  else expect(await outcome).toBeUndefined();
  expect(sent).toHaveLength(requests);
});

test("an onRetry is waited for until the total limit of its call, and no longer", async () => {
  holdTimers();
  vi.advanceTimersByTime(5000);
  const hooks = { onRetry: () => new Promise<void>(() => {}) };
  const { client } = stubClient([() => failure("Throttling")], { hooks, totalTimeoutMs: 300 });
  const ended = vi.fn();
  client.listVpcEndpoints({ InstanceId }).then(ended, ended);
  await vi.advanceTimersByTimeAsync(299);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2);
  expect(ended.mock.calls).toMatchObject([[{ name: "TimeoutError", scope: "total", limitMs: 300 }]]);
});

test("a hook that throws ends the call and is not tried again", async () => {
  const broken = new Error("broken hook");
  const onRequest = () => {
    throw broken;
  };
  const { client, sent } = stubClient([() => page()], { hooks: { onRequest } });
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toBe(broken);
  expect(sent).toHaveLength(0);
});

test.each(["onRequest", "onResponse", "onRetry", "onError"])(
  "a rejection of an async %s ends the call",
  async (name) => {
    const broken = new Error("broken hook");
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const { client } = stubClient([() => failure("Throttling")], { hooks: { [name]: () => Promise.reject(broken) } });
    expect(await reason(client.listVpcEndpoints({ InstanceId }))).toBe(broken);
    useRealTimers();
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  },
);

test("onError is told of the final failure, once", async () => {
  const onError = vi.fn();
  const { client } = stubClient([() => failure("Throttling"), () => failure("InstanceNotFound"), () => page()], {
    hooks: { onError },
  });
  const error = await reason(client.listVpcEndpoints({ InstanceId }));
  await client.listVpcEndpoints({ InstanceId });
  expect(onError.mock.calls).toEqual([[{ operation: "ListVpcEndpoints", error, attempts: 2 }]]);
});

test("headers that hold a secret are not shown", async () => {
  const onRequest = vi.fn();
  const { client } = stubClient([() => page()], { hooks: { onRequest } });
  const headers = { cookie: "c", "Proxy-Authorization": "p", "x-acs-bearer-token": "b", "x-other": "shown" };
  await client.listVpcEndpoints({ InstanceId }, { headers });
  expect(onRequest.mock.calls[0]?.[0].headers).toMatchObject({
    cookie: "***",
    "proxy-authorization": "***",
    "x-acs-bearer-token": "***",
    "x-other": "shown",
  });
});

test.each(["onRetry", "onError"])("an %s that never ends does not hold up the call for ever", async (name) => {
  const hooks = { [name]: () => new Promise<void>(() => {}) };
  const { client } = stubClient([() => failure("Throttling")], { hooks, timeoutMs: 50, totalTimeoutMs: 300 });
  const error = reason(client.listVpcEndpoints({ InstanceId }));
  expect(await error).toMatchObject({ name: name === "onRetry" ? "TimeoutError" : "ThrottlingError" });
});

test("a secret is not shown as part of an escaped echo, of a body that was cut, or as a code or name", async () => {
  const securityToken = "TOKEN/with=signs";
  const escaped = '{"echo":"TOKEN\\/with\\u003dsigns"}';
  const given = { ...credentials, securityToken };
  const cut = await reason(
    stubClient([() => new Response(`x${securityToken}`)], {
      credentials: given,
      maxBodyBytes: 12,
    }).client.listVpcEndpoints({
      InstanceId,
    }),
  );
  expect(String(cut)).not.toContain("TOKEN");
  const echo = await reason(
    stubClient([() => new Response(escaped)], { credentials: given }).client.listVpcEndpoints({ InstanceId }),
  );
  expect(String(echo)).toContain("***");
  expect(String(echo)).not.toContain("signs");
  const named = Object.assign(new Error("x"), { name: "KEY-SECRET", code: "KEY-SECRET" });
  const { client } = stubClient([() => Promise.reject(named)], { maxRetries: 0 });
  expect(inspect(await reason(client.listVpcEndpoints({ InstanceId })), { depth: 9 })).not.toContain("KEY-SECRET");
});

test("onResponse is not told of an answer that was given up before its end", async () => {
  const onResponse = vi.fn();
  const { client } = stubClient([() => new Response(new ReadableStream())], {
    ...{ hooks: { onResponse }, timeoutMs: 50, maxRetries: 0 },
  });
  const error = reason(client.listVpcEndpoints({ InstanceId }));
  await vi.advanceTimersByTimeAsync(50);
  expect(await error).toMatchObject({ name: "TimeoutError" });
  await vi.runAllTimersAsync();
  expect(onResponse).not.toHaveBeenCalled();
});

test("a hook that throws an error of the package ends the call too", async () => {
  const thrown = await reason(stubClient([() => failure("Throttling")]).client.listVpcEndpoints({ InstanceId }));
  const onResponse = () => Promise.reject(thrown);
  const { client, sent } = stubClient([() => page()], { hooks: { onResponse } });
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toBe(thrown);
  expect(sent).toHaveLength(1);
});

test("error and onError tell the same attempts, none where nothing was sent", async () => {
  const onError = vi.fn();
  const credentials = () => Promise.reject(new Error("down"));
  const { client } = stubClient([() => page()], { hooks: { onError }, credentials });
  const errors = await Promise.all([1, 2].map(() => reason(client.listVpcEndpoints({ InstanceId }))));
  expect(errors[0]).not.toBe(errors[1]);
  expect(errors).toMatchObject([{ attempts: 0 }, { attempts: 0 }]);
  expect(onError).toHaveBeenCalledWith({ operation: "ListVpcEndpoints", error: errors[0], attempts: 0 });
});

test("nothing is sent once the call was aborted while onRequest took its time", async () => {
  const controller = new AbortController();
  const onRequest = async () => controller.abort(new Error("Enough"));
  const { client, sent } = stubClient([() => page()], { hooks: { onRequest } });
  await expect(client.listVpcEndpoints({ InstanceId }, { signal: controller.signal })).rejects.toThrow("Enough");
  expect(sent).toEqual([]);
});
