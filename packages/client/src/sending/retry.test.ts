import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ConnectionError } from "../errors.ts";
import { type RetryPolicy, withRetries } from "./retry.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const failure = (retryAfterMs?: number) => Object.assign(new ConnectionError("no answer"), { retryAfterMs });

/** Attempts of which the first fails and the next answers. */
function failingOnce(error: Error) {
  return vi.fn(async (number: number) => {
    if (number === 1) throw error;
    return "answer";
  });
}

function policy(options: Partial<RetryPolicy>): RetryPolicy {
  return {
    ...{ timeoutMs: 10_000, totalTimeoutMs: 1000, maxRetries: 2, signal: undefined },
    ...{ random: () => 0, isFinal: () => false, mayRepeat: () => true, mend: () => false, onRetry: () => {} },
    budget: { take: () => true, end: () => {} },
    ...options,
  };
}

test.each([1000, 1001, 60_000])(
  "a wait of %d ms, which ends when a second is over or later, is not begun",
  async (ms) => {
    const error = failure(ms);
    const attempt = failingOnce(error);
    const take = vi.fn(() => true);
    await expect(withRetries(policy({ budget: { take, end: () => {} } }), attempt)).rejects.toBe(error);
    expect(attempt).toHaveBeenCalledTimes(1);
    expect(take).not.toHaveBeenCalled();
  },
);

test("a wait that ends before the second is over is waited", async () => {
  const attempt = failingOnce(failure(999));
  const answer = withRetries(policy({}), attempt);
  await vi.advanceTimersByTimeAsync(998);
  expect(attempt).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await answer).toBe("answer");
});

test("what was mended is tried again at once, without a timer", async () => {
  const attempt = failingOnce(failure());
  const take = vi.fn(() => true);
  const options = { mend: () => true, budget: { take, end: () => {} } };
  expect(await withRetries(policy(options), attempt)).toBe("answer");
  expect(attempt).toHaveBeenCalledTimes(2);
  expect(take).not.toHaveBeenCalled();
});
