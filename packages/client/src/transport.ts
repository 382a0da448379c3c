import type { OperationDescription } from "@vpc-endpoints/types";
import { followingClock } from "./clock.ts";
import { resolveCredentials } from "./credentials.ts";
import type { Answer, DecodeContext } from "./decode.ts";
import { ApiError, AuthenticationError } from "./errors.ts";
import { exchange } from "./exchange.ts";
import { shownHeaders } from "./hooks.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";
import { redact } from "./redact.ts";
import { withRetries } from "./retry.ts";
import { retryBudget } from "./retry-budget.ts";
import { nodeCrypto } from "./runtime.ts";
import { diagnoseSignature } from "./signature-diagnosis.ts";
import { stringToSign } from "./signing/authorization.ts";
import { canonicalRequest } from "./signing/canonical-request.ts";
import { signRequest, type UnsignedRequest } from "./signing/sign-request.ts";

/** An answer and what it holds. */
export interface Decoded<T> {
  readonly response: Response;
  readonly data: T;
}

/** Sends a request until it is answered, or until it has been tried often enough. */
export type Send<T> = (request: UnsignedRequest, options: RequestOptions) => Promise<Decoded<T>>;

/**
 * The path of a request: retry( timeout( sign( fetch ) ) ). Every attempt is signed anew. All calls of a
 * client share the clock and the budget of retries.
 */
export function createTransport<T>(
  { operationId: operation }: OperationDescription,
  client: ClientOptions,
  decode: (answer: Answer, context: DecodeContext) => T,
): Send<T> {
  const { hooks, maxBodyBytes = 10 * 1024 * 1024, now = () => new Date(), random = Math.random } = client;
  const { nonce = () => (nodeCrypto() ?? crypto).randomUUID() } = client;
  const clock = followingClock(now);
  const budget = retryBudget();

  return (request, options) => {
    const { method, url } = request;
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
      const answer = await exchange({ method, url, headers, fetch, maxBodyBytes, signal }, context);
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
        const canonical = canonicalRequest(signed);
        const signedString = await stringToSign(canonical);
        throw new AuthenticationError(diagnoseSignature(error.message, context.redact(canonical), signedString), error);
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
        mend: (error) =>
          error instanceof ApiError && error.code === "InvalidTimeStamp.Expired" && clock.follow(serverDate),
        onRetry: (number, error, delayMs) => hooks?.onRetry?.({ operation, attempt: number, error, delayMs }),
      },
      attempt,
    );
  };
}
