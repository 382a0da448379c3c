import { attemptsOf } from "./attempts.ts";
import { credentialStores } from "./credential-store.ts";
import { TimeoutError, VpcEndpointsError } from "./errors.ts";
import type { ClientOptions } from "./options.ts";
import type { Outgoing, Sent } from "./outgoing.ts";
import { retryBudget } from "./sending/budget.ts";
import { followingClock } from "./sending/clock.ts";
import { within } from "./sending/deadline.ts";
import { mayRepeat } from "./sending/repeatable.ts";
import { withRetries } from "./sending/retry.ts";

/** Sends a request until it is answered, or until it has been tried often enough. */
export type Send = <T>(outgoing: Outgoing<T>) => Promise<Sent<T>>;

/**
 * The path of a request: retry( timeout( sign( fetch ) ) ). Every attempt is signed anew. All calls of a client share the
 * clock, the budget of retries and what a provider of credentials gave.
 */
export function createTransport(client: ClientOptions, nonce: () => string): Send {
  const { hooks, maxBodyBytes = 10 * 1024 * 1024, now = () => new Date(), random = Math.random } = client;
  const clock = followingClock(now);
  const open = retryBudget(client.retryBudget);
  const storeOf = credentialStores(clock.now);

  return async <T>(outgoing: Outgoing<T>) => {
    const { operation, request, options } = outgoing;
    const fetch = options.fetch ?? client.fetch ?? globalThis.fetch;
    const store = storeOf(options.credentials ?? client.credentials);
    const attempts = attemptsOf(outgoing, { fetch, maxBodyBytes, hooks, clock, store, nonce });
    const { operationId } = operation;
    const maxRetries = options.maxRetries ?? client.maxRetries ?? 2;
    const budget = open(request.path, maxRetries);
    const policy = {
      timeoutMs: options.timeoutMs ?? client.timeoutMs ?? 10_000,
      totalTimeoutMs: options.totalTimeoutMs ?? client.totalTimeoutMs ?? 60_000,
      maxRetries,
      signal: options.signal,
      budget,
      random,
      mayRepeat: mayRepeat.bind(undefined, operation),
      mend: attempts.mend,
      isFinal: attempts.isFinal,
      onRetry: (attempt: number, error: Error, delayMs: number) =>
        hooks?.onRetry?.({ operation: operationId, attempt, error, delayMs }),
    };
    async function fail(error: unknown): Promise<never> {
      // Neither the caller's own reason to abort, nor an error that nobody may change.
      const isOurs = error instanceof VpcEndpointsError && error !== options.signal?.reason;
      if (isOurs && Object.isExtensible(error)) Object.assign(error, { attempts: attempts.begun() });
      const told = hooks?.onError?.({ operation: operationId, error, attempts: attempts.begun() });
      // What it throws ends the call; that it takes too long does not hide why the call failed.
      if (told) await atMost(policy.timeoutMs, told);
      throw error;
    }
    let succeeded = false;
    try {
      const decoded = await withRetries(policy, attempts.make);
      succeeded = true;
      return { ...decoded, fail };
    } catch (error) {
      return await fail(error);
    } finally {
      budget.end(succeeded);
    }
  };
}

/** Waits for a hook, and no longer than this. */
async function atMost(ms: number, told: Promise<void>): Promise<void> {
  const late = new TimeoutError("attempt", ms);
  const waiting = within({ ms, error: () => late, signal: undefined }, async () => told);
  await waiting.catch((error: unknown) => {
    if (error !== late) throw error;
  });
}
