import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { failure, InstanceId, page, stubClient } from "../../test-support/stub.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Numbers from 0 to below 1, the same in every run. */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

test("of 1,000 calls under way in a longer outage none is given up before its last attempt", async () => {
  const end = performance.now() + 2000;
  const reply = () => (performance.now() < end ? failure("ServiceUnavailable", 503) : page());
  const { client, sent } = stubClient([reply], { random: numbers() });
  const calls = Promise.allSettled(Array.from({ length: 1000 }, () => client.listVpcEndpoints({ InstanceId })));
  await vi.runAllTimersAsync();
  const attempts = (await calls).map((result) => (result.status === "rejected" ? result.reason.attempts : 3));
  expect(attempts).toEqual(Array(1000).fill(3));
  expect(sent).toHaveLength(3000);
});

test("an instance that fails all the time leaves the others their retries", async () => {
  const { client, sent } = stubClient([() => failure("ServiceUnavailable", 503)]);
  const fail = async (InstanceId: string) => {
    const call = client.listVpcEndpoints({ InstanceId }).catch(() => {});
    await vi.runAllTimersAsync();
    await call;
  };
  for (let call = 0; call < 200; call++) await fail("es-failing");
  expect(sent).toHaveLength(300);
  await fail("es-other");
  expect(sent).toHaveLength(303);
});

test.each([
  { maxRetries: 2, calls: 1000, outageMs: 400, failed: 0 },
  { maxRetries: 2, calls: 1000, outageMs: 600, failed: 0 },
  { maxRetries: 2, calls: 1000, outageMs: 900, failed: 511 },
  { maxRetries: 4, calls: 200, outageMs: 3000, failed: 0 },
])("$failed of $calls calls with $maxRetries retries fail in an outage of $outageMs ms, budget or not", async (row) => {
  const { maxRetries, calls, outageMs } = row;
  const count = async (retryBudget?: false) => {
    const end = performance.now() + outageMs;
    const reply = () => (performance.now() < end ? failure("ServiceUnavailable", 503) : page());
    const { client } = stubClient([reply], { random: numbers(), maxRetries, retryBudget });
    const all = Promise.allSettled(Array.from({ length: calls }, () => client.listVpcEndpoints({ InstanceId })));
    await vi.runAllTimersAsync();
    return (await all).filter(({ status }) => status === "rejected").length;
  };
  const unlimited = await count(false);
  expect(unlimited).toBe(row.failed);
  expect(await count()).toBe(unlimited);
});
