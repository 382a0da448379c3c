import type { OperationDescription } from "@vpc-endpoints/types";
import { resolveCredentials } from "./credentials.ts";
import type { Answer, DecodeContext } from "./decode.ts";
import { ApiError, AuthenticationError } from "./errors.ts";
import { exchange } from "./exchange.ts";
import { shownHeaders } from "./hooks.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";
import { redact } from "./redact.ts";
import { retryBudget } from "./sending/budget.ts";
import { followingClock } from "./sending/clock.ts";
import { mayRepeat } from "./sending/repeatable.ts";
import { withRetries } from "./sending/retry.ts";
import { stringToSign } from "./signing/authorization.ts";
import { canonicalRequest, type SignedRequest } from "./signing/canonical-request.ts";
import { signRequest, type UnsignedRequest } from "./signing/sign-request.ts";

/** An answer and what it holds. */
export interface Decoded<T> {
  readonly response: Response;
  readonly data: T;
}

/** A request that is to be sent, and what is to become of its answer. */
export interface Outgoing<T> {
  readonly operation: OperationDescription;
  readonly request: UnsignedRequest;
  readonly options: RequestOptions;
  decode(answer: Answer, context: DecodeContext): T;
}

/** Sends a request until it is answered, or until it has been tried often enough. */
export type Send = <T>(outgoing: Outgoing<T>) => Promise<Decoded<T>>;

/**
 * The path of a request: retry( timeout( sign( fetch ) ) ). Every attempt is signed anew. All calls of a
 * client share the clock and the budget of retries.
 */
export function createTransport(client: ClientOptions, nonce: () => string): Send {
  const { hooks, maxBodyBytes = 10 * 1024 * 1024, now = () => new Date(), random = Math.random } = client;
  const clock = followingClock(now);
  const budget = retryBudget();

  return <T>({ operation: description, request, options, decode }: Outgoing<T>) => {
    const { operationId: operation } = description;
    const { method, url, body } = request;
    const { signal } = options;
    const fetch = options.fetch ?? client.fetch ?? globalThis.fetch;
    let serverDate: string | null = null;

    async function attempt(number: number, signal: AbortSignal): Promise<Decoded<T>> {
      const credentials = await resolveCredentials(client.credentials);
      const signer = { action: operation, credentials, date: clock.now(), nonce: nonce() };
      const { headers, signed } = await signRequest(request, signer);
      signal.throwIfAborted();
      const event = { operation, method, url, attempt: number };
      hooks?.onRequest?.({ ...event, headers: shownHeaders(headers) });
      const start = performance.now();
      const context = { now: signer.date, redact: (text: string) => redact(text, credentials) };
      const answer = await exchange({ method, url, headers, body, fetch, maxBodyBytes, signal }, context);
      const { response } = answer;
      hooks?.onResponse?.({
        ...event,
        status: response.status,
        requestId: response.headers.get("x-acs-request-id") ?? undefined,
        durationMs: performance.now() - start,
      });
      try {
        return { response, data: decode(answer, context) };
      } catch (error) {
        serverDate = response.headers.get("date");
        if (!(error instanceof ApiError) || error.code !== "SignatureDoesNotMatch") throw error;
        throw await explain(error, signed, context.redact);
      }
    }

    return withRetries<Decoded<T>>(
      {
        timeoutMs: options.timeoutMs ?? client.timeoutMs ?? 10_000,
        totalTimeoutMs: options.totalTimeoutMs ?? client.totalTimeoutMs ?? 60_000,
        maxRetries: options.maxRetries ?? client.maxRetries ?? 2,
        signal,
        budget,
        random,
        mayRepeat: (error) => mayRepeat(description, error),
        mend: (error) =>
          error instanceof ApiError && error.code === "InvalidTimeStamp.Expired" && clock.follow(serverDate),
        onRetry: (number, error, delayMs) => hooks?.onRetry?.({ operation, attempt: number, error, delayMs }),
      },
      attempt,
    );
  };
}

/**
 * The error that says why the service computed another signature. Few programs ever need that, so it is loaded when it
 * is needed; where it cannot be loaded, the error stays as it is.
 */
async function explain(error: ApiError, signed: SignedRequest, redact: (text: string) => string): Promise<ApiError> {
  const diagnosis = await import("./signature-diagnosis.ts").catch(() => undefined);
  if (!diagnosis) return error;
  const canonical = canonicalRequest(signed);
  const message = diagnosis.diagnoseSignature(error.message, redact(canonical), await stringToSign(canonical));
  return new AuthenticationError(message, error);
}
