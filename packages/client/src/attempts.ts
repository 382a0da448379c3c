import { headerRequestId } from "./answer.ts";
import type { CredentialStore } from "./credential-store.ts";
import type { CheckedCredentials } from "./credentials.ts";
import { ApiError, refused, type VpcEndpointsError } from "./errors.ts";
import { exchange } from "./exchange.ts";
import { type Hooks, shownHeaders } from "./hooks.ts";
import type { Decoded, Outgoing } from "./outgoing.ts";
import { redactor } from "./redact.ts";
import type { Clock } from "./sending/clock.ts";
import { signRequest } from "./signing/sign-request.ts";

/** What the attempts of a call depend on besides the request. */
export interface AttemptSettings {
  readonly fetch: typeof globalThis.fetch;
  readonly maxBodyBytes: number;
  readonly hooks: Hooks | undefined;
  readonly clock: Clock;
  readonly store: CredentialStore;
  nonce(): string;
}

/** The attempts of one call. */
export interface Attempts<T> {
  /** Signs the request anew, sends it, and decodes the answer. */
  make(number: number, signal: AbortSignal): Promise<Decoded<T>>;
  /** Mends what made an attempt fail: a wrong clock or an expired token, each once. `false` if it cannot be mended. */
  mend(error: VpcEndpointsError): boolean;
  /** Whether an error is what a hook threw. */
  isFinal(error: unknown): boolean;
  /** How many were begun. */
  begun(): number;
}

/** Readies the attempts of a call. */
export function attemptsOf<T>(outgoing: Outgoing<T>, settings: AttemptSettings): Attempts<T> {
  const { request, decode, explain } = outgoing;
  const { fetch, maxBodyBytes, hooks, clock, store, nonce } = settings;
  const { operationId: operation } = outgoing.operation;
  const { method, url, body } = request;
  let begun = 0;
  let serverDate: string | null = null;
  let isClockSet = false;
  let thrown: { readonly error: unknown } | undefined;
  let used: CheckedCredentials | undefined;
  let expired: { readonly error: ApiError; readonly credentials: CheckedCredentials } | undefined;

  async function tell(hook: () => void | Promise<void>): Promise<void> {
    try {
      await hook();
    } catch (error) {
      thrown = { error };
      throw error;
    }
  }

  return {
    begun: () => begun,
    isFinal: (error) => error === thrown?.error,

    async make(attempt, signal) {
      const credentials = await store.get(signal);
      // One that was given up meanwhile is not to change what the next one goes by.
      signal.throwIfAborted();
      if (expired && isSame(credentials, expired.credentials)) throw expired.error;
      used = credentials;
      begun = attempt;
      const date = clock.now();
      if (Number.isNaN(date.getTime())) throw refused("now", date, "gives no date");
      const once = nonce();
      if (typeof once !== "string" || !/^[!-~]+$/.test(once)) throw refused("nonce", once, "cannot be sent");
      const signer = { action: operation, credentials, date, nonce: once };
      const { headers, signed } = await signRequest(request, signer);
      signal.throwIfAborted();
      const event = { operation, method, url, attempt };
      if (hooks?.onRequest) {
        await tell(() => hooks.onRequest?.({ ...event, headers: shownHeaders(headers) }));
        signal.throwIfAborted();
      }
      const start = performance.now();
      const context = { now: signer.date, redact: redactor(credentials) };
      const answer = await exchange({ method, url, headers, body, fetch, maxBodyBytes, signal }, context);
      const { response } = answer;
      if (hooks?.onResponse) {
        const durationMs = performance.now() - start;
        const requestId = headerRequestId(response, context.redact);
        await tell(() => hooks.onResponse?.({ ...event, status: response.status, requestId, durationMs }));
      }
      try {
        return { response, data: await decode(answer, context) };
      } catch (error) {
        serverDate = response.headers.get("date");
        throw explain ? await explain(error, signed, context.redact) : error;
      }
    },

    mend(error) {
      if (!(error instanceof ApiError)) return false;
      if (error.code === "InvalidTimeStamp.Expired" && !isClockSet) {
        isClockSet = clock.follow(serverDate);
        return isClockSet;
      }
      if (error.code !== "InvalidSecurityToken.Expired" || expired || !used || !store.forget(used)) return false;
      expired = { error, credentials: used };
      return true;
    },
  };
}

function isSame(some: CheckedCredentials, other: CheckedCredentials): boolean {
  return some.accessKeyId === other.accessKeyId && some.securityToken === other.securityToken;
}
