/** One attempt, without its secrets. */
export interface AttemptEvent {
  /** Name of the operation, for example `ListVpcEndpoints`. */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  /** 1 for the first attempt of a call. */
  readonly attempt: number;
}

/** A request that is about to be sent. */
export interface RequestEvent extends AttemptEvent {
  /** The headers, names in lower case. `authorization` and `x-acs-security-token` are `***`. */
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

/** Functions that are told what happens. One that throws ends the call with what it threw. */
export interface Hooks {
  onRequest?(event: RequestEvent): void;
  onResponse?(event: ResponseEvent): void;
  onRetry?(event: RetryEvent): void;
}

/** Headers that may be shown. */
export function shownHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const shown = { ...headers };
  for (const name of ["authorization", "x-acs-security-token"]) if (name in shown) shown[name] = "***";
  return shown;
}
