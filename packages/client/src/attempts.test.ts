import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { failure, InstanceId, page, type Reply, reason, stubClient } from "../test-support/stub.ts";
import { useFiringTimers, useRealTimers } from "../test-support/timers.ts";
import type { CredentialsProvider } from "./credentials.ts";

beforeEach(() => useFiringTimers());
afterEach(useRealTimers);

const expired: Reply = () => failure("InvalidSecurityToken.Expired", 400);
const given = (accessKeyId: string, securityToken: string) => ({ accessKeyId, accessKeySecret: "s", securityToken });

test.each([
  ["another AccessKey", given("ID-2", "T-1"), 2],
  ["another token", given("ID-1", "T-2"), 2],
  ["both as they were", given("ID-1", "T-1"), 1],
])("after an expired token %s: a second request is made where it may help", async (_, second, requests) => {
  const answers = [given("ID-1", "T-1"), second];
  const { client, sent } = stubClient([expired, () => page()], {
    ...{ credentials: () => answers.shift() ?? second, maxRetries: 0 },
  });
  const call = client.listVpcEndpoints({ InstanceId });
  if (requests === 1) expect(await reason(call)).toMatchObject({ code: "InvalidSecurityToken.Expired", attempts: 1 });
  else await call;
  expect(sent).toHaveLength(requests);
});

test("credentials that come after the abort of a call are used for nothing", async () => {
  const onRequest = vi.fn();
  const controller = new AbortController();
  const credentials: CredentialsProvider = ({ signal }) =>
    new Promise((resolve) => void signal.addEventListener("abort", () => resolve(given("LATE", "T"))));
  const { client, sent } = stubClient([() => page()], { credentials, hooks: { onRequest } });
  const error = reason(client.listVpcEndpoints({ InstanceId }, { signal: controller.signal }));
  await import("./provider-store.ts");
  await vi.advanceTimersByTimeAsync(10);
  controller.abort(new Error("enough"));
  expect(await error).toBe(controller.signal.reason);
  await vi.advanceTimersByTimeAsync(10);
  expect(onRequest).not.toHaveBeenCalled();
  expect(sent).toHaveLength(0);
});

test("a call that is aborted while it is signed tells no hook of a request", async () => {
  const onRequest = vi.fn();
  const controller = new AbortController();
  const nonce = () => {
    controller.abort(new Error("enough"));
    return "once";
  };
  const { client, sent } = stubClient([() => page()], { nonce, hooks: { onRequest } });
  const { signal } = controller;
  expect(await reason(client.listVpcEndpoints({ InstanceId }, { signal }))).toBe(signal.reason);
  await vi.advanceTimersByTimeAsync(10);
  expect(onRequest).not.toHaveBeenCalled();
  expect(sent).toHaveLength(0);
});

test("onResponse is told how long the answer took", async () => {
  const onResponse = vi.fn();
  const slow: Reply = () => new Promise((resolve) => void setTimeout(() => resolve(page()), 30));
  const { client } = stubClient([slow], { hooks: { onResponse } });
  await vi.advanceTimersByTimeAsync(1000);
  const call = client.listVpcEndpoints({ InstanceId });
  await vi.advanceTimersByTimeAsync(30);
  await call;
  expect(onResponse).toHaveBeenCalledWith(expect.objectContaining({ status: 200, durationMs: 30 }));
});

test("what a hook throws is left as it is", async () => {
  const broken = new Error("broken hook");
  const { client } = stubClient([() => page()], { hooks: { onResponse: () => Promise.reject(broken) } });
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toBe(broken);
  expect(Object.keys(broken)).toEqual([]);
});

test("a call that succeeds earns a retry back, and one that fails does not", async () => {
  const down: Reply = () => failure("ServiceUnavailable", 503);
  const replies = [down, down, down, () => page(), down];
  const { client, sent } = stubClient(replies, { maxRetries: 1, retryBudget: { retries: 1, perSuccess: 1 } });
  const counts: number[] = [];
  for (const _ of replies) {
    const before = sent.length;
    await client.listVpcEndpoints({ InstanceId }).catch(() => {});
    counts.push(sent.length - before);
  }
  expect(counts).toEqual([2, 1, 1, 2, 1]);
});

test("only for an expired token a provider is asked again at once", async () => {
  const credentials = vi.fn(() => given("ID", `T-${credentials.mock.calls.length}`));
  const { client, sent } = stubClient([() => failure("InstanceNotFound", 400)], { credentials });
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({ code: "InstanceNotFound" });
  expect(credentials).toHaveBeenCalledOnce();
  expect(sent).toHaveLength(1);
});

test("an attempt that was given up, and whose credentials come after all, does not count as the last one", async () => {
  let asked = 0;
  const credentials: CredentialsProvider = () => {
    asked++;
    if (asked > 1) return given("ID", "T");
    return new Promise((resolve) => void setTimeout(() => resolve(given("LATE", "T")), 500));
  };
  const hang: Reply = () => new Promise(() => {});
  const { client } = stubClient([hang], { credentials, timeoutMs: 200, maxRetries: 1, random: () => 0 });
  // The first is given up after 200 ms, the second begins after 400, and the credentials of the first come after 500.
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({ name: "TimeoutError", attempts: 2 });
  expect(asked).toBe(2);
});
