import { backoff } from "./backoff.ts";
import { sleep } from "./deadline.ts";
import { ApiError, InvalidResponseError, TimeoutError, VpcEndpointsError } from "./errors.ts";
import type { RetryBudget } from "./retry-budget.ts";

/** What decides whether and when a failed attempt is made again. */
export interface RetryPolicy {
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly maxRetries: number;
  readonly signal: AbortSignal | undefined;
  readonly budget: RetryBudget;
  /** From 0 to below 1. */
  random(): number;
  /** Mends what made the attempt fail, once, so that it is made again at once; this costs no retry. */
  mend(error: unknown): boolean;
  onRetry(attempt: number, error: VpcEndpointsError, delayMs: number): void;
}

/**
 * Makes an attempt, and makes it again while it fails for a reason that may pass and tries, time and budget are left.
 * @param attempt - is given its number from 1, the milliseconds it may take, and the error if it takes longer.
 * @throws what the last attempt threw, or the reason of the caller's signal.
 */
export async function withRetries<T>(
  policy: RetryPolicy,
  attempt: (number: number, limitMs: number, late: () => TimeoutError) => Promise<T>,
): Promise<T> {
  const { timeoutMs, totalTimeoutMs, maxRetries, signal, budget } = policy;
  const end = performance.now() + totalTimeoutMs;
  let mended = false;
  for (let number = 1, retries = 0; ; number++) {
    const leftMs = end - performance.now();
    const limitMs = Math.min(timeoutMs, leftMs);
    const late = () =>
      leftMs <= timeoutMs ? new TimeoutError("total", totalTimeoutMs) : new TimeoutError("attempt", timeoutMs);
    try {
      const result = await attempt(number, limitMs, late);
      budget.refund();
      return result;
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof VpcEndpointsError)) throw error;
      let delayMs = 0;
      if (!mended && policy.mend(error)) mended = true;
      else {
        if (!error.retryable || retries >= maxRetries) throw error;
        const asked =
          error instanceof ApiError || error instanceof InvalidResponseError ? error.retryAfterMs : undefined;
        delayMs = backoff(retries + 1, asked, policy.random());
        // A wait that ends after the total limit would only hide why the call failed.
        if (performance.now() + delayMs >= end || !budget.take()) throw error;
        retries++;
      }
      policy.onRetry(number, error, delayMs);
      if (delayMs > 0) await sleep(delayMs, signal);
    }
  }
}
