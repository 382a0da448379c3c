import type { OperationDescription } from "@vpc-endpoints/types";
import { type Answer, type DecodeContext, headerRequestId } from "./answer.ts";
import { credentialStores } from "./credential-store.ts";
import type { CheckedCredentials } from "./credentials.ts";
import { ApiError } from "./errors.ts";
import { exchange } from "./exchange.ts";
import { shownHeaders } from "./hooks.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";
import { redactor } from "./redact.ts";
import { retryBudget } from "./sending/budget.ts";
import { followingClock } from "./sending/clock.ts";
import { mayRepeat } from "./sending/repeatable.ts";
import { withRetries } from "./sending/retry.ts";
import type { SignedRequest } from "./signing/canonical-request.ts";
import { signRequest, type UnsignedRequest } from "./signing/sign-request.ts";

/** An answer and what it holds. */
export interface Decoded<T> {
  readonly response: Response;
  readonly data: T;
}

/** A request and where it is sent. */
export interface AddressedRequest extends UnsignedRequest {
  /** The whole URL, its query as it is signed. */
  readonly url: string;
}

/** A request that is to be sent, and what is to become of its answer. */
export interface Outgoing<T> {
  readonly operation: OperationDescription;
  readonly request: AddressedRequest;
  readonly options: RequestOptions;
  /** What the answer holds. What it throws decides whether there is another attempt. */
  decode(answer: Answer, context: DecodeContext): T | Promise<T>;
  /** The error to throw in place of one that `decode` threw. */
  explain?(error: unknown, signed: SignedRequest, redact: (text: string) => string): Promise<unknown>;
}

/** Sends a request until it is answered, or until it has been tried often enough. */
export type Send = <T>(outgoing: Outgoing<T>) => Promise<Decoded<T>>;

/**
 * The path of a request: retry( timeout( sign( fetch ) ) ). Every attempt is signed anew. All calls of a client share the
 * clock, the budget of retries and what a provider of credentials gave.
 */
export function createTransport(client: ClientOptions, nonce: () => string): Send {
  const { hooks, maxBodyBytes = 10 * 1024 * 1024, now = () => new Date(), random = Math.random } = client;
  const clock = followingClock(now);
  const open = retryBudget(client.retryBudget);
  const storeOf = credentialStores(clock.now);

  return async <T>({ operation: description, request, options, decode, explain }: Outgoing<T>) => {
    const { operationId: operation } = description;
    const { method, url, body, path } = request;
    const { signal } = options;
    const fetch = options.fetch ?? client.fetch ?? globalThis.fetch;
    const store = storeOf(options.credentials ?? client.credentials);
    const budget = open(path);
    let attempts = 0;
    let serverDate: string | null = null;
    let isClockSet = false;
    let used: CheckedCredentials | undefined;
    let expired: ApiError | undefined;

    async function attempt(number: number, signal: AbortSignal): Promise<Decoded<T>> {
      const credentials = await store.get(signal);
      if (expired && isSame(credentials, used)) throw expired;
      used = credentials;
      attempts = number;
      const signer = { action: operation, credentials, date: clock.now(), nonce: nonce() };
      const { headers, signed } = await signRequest(request, signer);
      signal.throwIfAborted();
      const event = { operation, method, url, attempt: number };
      await hooks?.onRequest?.({ ...event, headers: shownHeaders(headers) });
      const start = performance.now();
      const context = { now: signer.date, redact: redactor(credentials) };
      const answer = await exchange({ method, url, headers, body, fetch, maxBodyBytes, signal }, context);
      const { response } = answer;
      await hooks?.onResponse?.({
        ...event,
        status: response.status,
        requestId: headerRequestId(response, context.redact),
        durationMs: performance.now() - start,
      });
      try {
        return { response, data: await decode(answer, context) };
      } catch (error) {
        serverDate = response.headers.get("date");
        throw explain ? await explain(error, signed, context.redact) : error;
      }
    }

    /** Once for each thing that can be wrong. */
    function mend(error: unknown): boolean {
      if (!(error instanceof ApiError)) return false;
      if (error.code === "InvalidTimeStamp.Expired" && !isClockSet) {
        isClockSet = clock.follow(serverDate);
        return isClockSet;
      }
      if (error.code !== "InvalidSecurityToken.Expired" || expired || !store.forget()) return false;
      expired = error;
      return true;
    }

    const policy = {
      timeoutMs: options.timeoutMs ?? client.timeoutMs ?? 10_000,
      totalTimeoutMs: options.totalTimeoutMs ?? client.totalTimeoutMs ?? 60_000,
      maxRetries: options.maxRetries ?? client.maxRetries ?? 2,
      signal,
      budget,
      random,
      mayRepeat: mayRepeat.bind(undefined, description),
      mend,
      onRetry: (attempt: number, error: Error, delayMs: number) =>
        hooks?.onRetry?.({ operation, attempt, error, delayMs }),
    };
    let succeeded = false;
    try {
      const decoded = await withRetries(policy, attempt);
      succeeded = true;
      return decoded;
    } catch (error) {
      await hooks?.onError?.({ operation, error, attempts });
      throw error;
    } finally {
      budget.end(succeeded);
    }
  };
}

function isSame(some: CheckedCredentials, other: CheckedCredentials | undefined): boolean {
  return some.accessKeyId === other?.accessKeyId && some.securityToken === other.securityToken;
}
