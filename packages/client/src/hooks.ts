/** One attempt, without its secrets. */
export interface AttemptEvent {
  /** Name of the operation: its `operationId` in the document. */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  /** 1 for the first attempt of a call. */
  readonly attempt: number;
}

/** A request that is about to be sent. */
export interface RequestEvent extends AttemptEvent {
  /**
   * The headers, names in lower case. The values of `authorization`, `cookie`, `proxy-authorization`,
   * `x-acs-security-token` and `x-acs-bearer-token` are `***`.
   */
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer that has been read to its end; none that breaks off, is too long or is not UTF-8. */
export interface ResponseEvent extends AttemptEvent {
  readonly status: number;
  /** The header `x-acs-request-id`. */
  readonly requestId: string | undefined;
  /** Time from before the sending to the end of the body, in milliseconds. */
  readonly durationMs: number;
}

/** An attempt that failed and that will be made again. */
export interface RetryEvent {
  readonly operation: string;
  /** The attempt that failed; 1 for the first of a call. */
  readonly attempt: number;
  /** Why it failed. */
  readonly error: Error;
  /** The wait before the next one, in milliseconds. */
  readonly delayMs: number;
}

/** A call that failed after all retries. */
export interface ErrorEvent {
  readonly operation: string;
  /** What the call rejects with: an error of this package, the reason of the signal, or what a hook threw. */
  readonly error: unknown;
  /** How many attempts were begun, for the last page where the call asked for several. */
  readonly attempts: number;
}

/**
 * Functions that the client calls for each request, response, retry and error. It waits for them within the time of the
 * call. A hook that throws or rejects ends the call with that error. A call that is refused before its first attempt calls
 * no hook.
 */
export interface Hooks {
  onRequest?(event: RequestEvent): void | Promise<void>;
  onResponse?(event: ResponseEvent): void | Promise<void>;
  onRetry?(event: RetryEvent): void | Promise<void>;
  onError?(event: ErrorEvent): void | Promise<void>;
}

const secret = /^(authorization|proxy-authorization|cookie|x-acs-(security|bearer)-token)$/;

/** Headers that may be shown. */
export function shownHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, secret.test(name) ? "***" : value]));
}
