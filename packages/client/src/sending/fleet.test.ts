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

test("of 1,000 calls under way in a short outage none is given up before its last attempt", async () => {
  const end = performance.now() + 400;
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
  for (let call = 0; call < 200; call++) await client.listVpcEndpoints({ InstanceId: "es-failing" }).catch(() => {});
  expect(sent).toHaveLength(300);
  await client.listVpcEndpoints({ InstanceId: "es-other" }).catch(() => {});
  expect(sent).toHaveLength(303);
});

test.each([
  { maxRetries: 2, calls: 1000, mostFailed: 750 },
  { maxRetries: 4, calls: 200, mostFailed: 3 },
  { maxRetries: 6, calls: 200, mostFailed: 0 },
])("$calls calls with $maxRetries retries fail in a short outage no more often than without a budget", async (row) => {
  const { maxRetries, calls, mostFailed } = row;
  const failed = async (retryBudget?: false) => {
    const end = performance.now() + 400;
    const reply = () => (performance.now() < end ? failure("ServiceUnavailable", 503) : page());
    const { client } = stubClient([reply], { random: numbers(), maxRetries, retryBudget });
    const all = Promise.allSettled(Array.from({ length: calls }, () => client.listVpcEndpoints({ InstanceId })));
    await vi.runAllTimersAsync();
    return (await all).filter(({ status }) => status === "rejected").length;
  };
  const most = await failed(false);
  expect(most).toBeLessThanOrEqual(mostFailed);
  expect(await failed()).toBe(most);
});
