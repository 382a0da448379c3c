import { TimeoutError, VpcEndpointsError } from "../errors.ts";
import { backoff } from "./backoff.ts";
import type { Share } from "./budget.ts";
import { sleep, within } from "./deadline.ts";

/** What decides whether and when a failed attempt is made again. */
export interface RetryPolicy {
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly maxRetries: number;
  readonly signal: AbortSignal | undefined;
  readonly budget: Share;
  /** From 0 to below 1. */
  random(): number;
  /** Whether the attempt failed for a reason of the program's own, which ends the call. */
  isFinal(error: VpcEndpointsError): boolean;
  /** Whether the attempt may be made again without doing harm, as far as that depends on what became of it. */
  mayRepeat(error: VpcEndpointsError): boolean;
  /** Mends what made the attempt fail, so that it is made again at once; this costs no retry. */
  mend(error: VpcEndpointsError): boolean;
  onRetry(attempt: number, error: VpcEndpointsError, delayMs: number): void | Promise<void>;
}

/** Why the last attempt that is made again failed, by the signal of the call. An abort would hide it. */
export const failures: WeakMap<AbortSignal, VpcEndpointsError> = new WeakMap();

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
  let before: VpcEndpointsError | undefined;
  let retries = 0;
  const tooLate = () => new TimeoutError("total", totalTimeoutMs, before);

  /** The wait before the next attempt, in milliseconds. `undefined`: there is none. */
  const waitAfter = (error: VpcEndpointsError): number | undefined => {
    if (policy.mend(error)) return 0;
    if (!error.retryable || retries >= maxRetries || !policy.mayRepeat(error)) return undefined;
    const delayMs = backoff(++retries, error.retryAfterMs, policy.random());
    // A wait that ends after the total limit would only hide why the call failed.
    return performance.now() + delayMs < end && budget.take() ? delayMs : undefined;
  };

  for (let number = 1; ; number++) {
    const leftMs = end - performance.now();
    const late = () => (leftMs <= timeoutMs ? tooLate() : new TimeoutError("attempt", timeoutMs));
    try {
      const limit = { ms: Math.min(timeoutMs, leftMs), error: late, signal };
      return await within(limit, (attemptSignal) => attempt(number, attemptSignal));
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof VpcEndpointsError) || policy.isFinal(error)) throw error;
      const delayMs = waitAfter(error);
      if (delayMs === undefined) throw error;
      before = error;
      if (signal) failures.set(signal, error);
      const told = policy.onRetry(number, error, delayMs);
      if (told) await within({ ms: Math.max(1, end - performance.now()), error: tooLate, signal }, async () => told);
      if (delayMs > 0) await sleep(delayMs, signal);
      // A busy program may wake up late.
      if (performance.now() >= end) throw error;
    }
  }
}
