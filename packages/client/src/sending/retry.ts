import { TimeoutError, VpcEndpointsError } from "../errors.ts";
import { backoff } from "./backoff.ts";
import type { RetryBudget } from "./budget.ts";
import { sleep, within } from "./deadline.ts";

/** What decides whether and when a failed attempt is made again. */
export interface RetryPolicy {
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly maxRetries: number;
  readonly signal: AbortSignal | undefined;
  readonly budget: RetryBudget;
  /** From 0 to below 1. */
  random(): number;
  /** Whether the attempt may be made again without doing harm, as far as that depends on what became of it. */
  mayRepeat(error: VpcEndpointsError): boolean;
  /** Mends what made the attempt fail, once, so that it is made again at once; this costs no retry. */
  mend(error: unknown): boolean;
  onRetry(attempt: number, error: VpcEndpointsError, delayMs: number): void;
}

/**
 * Makes an attempt, and makes it again while it fails for a reason that may pass and tries, time and budget are left.
 * @param attempt - is given its number from 1, and a signal that aborts it when its time is over.
 * @throws what the last attempt threw, or the reason of the caller's signal.
 */
export async function withRetries<T>(
  policy: RetryPolicy,
  attempt: (number: number, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { timeoutMs, totalTimeoutMs, maxRetries, signal, budget } = policy;
  const end = performance.now() + totalTimeoutMs;
  let mended = false;
  for (let number = 1, retries = 0; ; number++) {
    const leftMs = end - performance.now();
    const late = () =>
      leftMs <= timeoutMs ? new TimeoutError("total", totalTimeoutMs) : new TimeoutError("attempt", timeoutMs);
    try {
      const limit = { ms: Math.min(timeoutMs, leftMs), error: late, signal };
      const result = await within(limit, (attemptSignal) => attempt(number, attemptSignal));
      budget.refund();
      return result;
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof VpcEndpointsError)) throw error;
      let delayMs = 0;
      if (!mended && policy.mend(error)) mended = true;
      else {
        if (!error.retryable || retries >= maxRetries || !policy.mayRepeat(error)) throw error;
        delayMs = backoff(++retries, error.retryAfterMs, policy.random());
        // A wait that ends after the total limit would only hide why the call failed.
        if (performance.now() + delayMs >= end || !budget.take()) throw error;
      }
      policy.onRetry(number, error, delayMs);
      if (delayMs > 0) await sleep(delayMs, signal);
      // A busy program may wake up late.
      if (performance.now() >= end) throw error;
    }
  }
}
