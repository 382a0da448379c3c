/** Base of every error that this package throws. `JSON.stringify` of one shows its name, message and details. */
export class VpcEndpointsError extends Error {
  override readonly name: string = "VpcEndpointsError";
  /** Whether the same call may succeed if it is made again. The client has then tried as often as it may. */
  readonly retryable: boolean = false;
  /** How long the service asks to wait, in milliseconds: `x-acs-retry-after`, or else `Retry-After`. */
  declare readonly retryAfterMs?: number | undefined;

  /** What `JSON.stringify` shows. The cause is left out. */
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

/**
 * A parameter, an option or a credential that cannot be right, thrown before a request is sent; or a provider of
 * credentials that failed, which it may do before any attempt.
 */
export class ConfigurationError extends VpcEndpointsError {
  override readonly name = "ConfigurationError";
}

/** The error for a value that breaks a rule. The rule ends a sentence that begins with the value. */
export function refused(name: string, value: unknown, rule: string): ConfigurationError {
  const shown = typeof value === "string" ? JSON.stringify(value.slice(0, 100)) : String(value);
  return new ConfigurationError(`${name}: ${shown} ${rule}`);
}

/** No whole answer came: the connection was refused or broke off. `cause` says why. */
export class ConnectionError extends VpcEndpointsError {
  override readonly name = "ConnectionError";
  override readonly retryable = true;
}

/** No whole answer came in time. */
export class TimeoutError extends VpcEndpointsError {
  override readonly name = "TimeoutError";
  override readonly retryable: boolean;
  /** Which limit was reached: `timeoutMs` of one attempt, or `totalTimeoutMs` of the whole call. */
  readonly scope: "attempt" | "total";
  /** That limit in milliseconds. */
  readonly limitMs: number;

  constructor(scope: "attempt" | "total", limitMs: number) {
    super(`No whole answer within ${limitMs} ms (${scope === "total" ? "totalTimeoutMs" : "timeoutMs"})`);
    this.scope = scope;
    this.limitMs = limitMs;
    this.retryable = scope === "attempt";
  }
}

/** What is known of an answer that is no success, whatever its body says. */
export interface AnswerDetails {
  /** HTTP status. It differs from product to product for the same `code`, so do not classify by it. */
  readonly status: number;
  /** The ID of the request, of the body or else of the header. Quote it when you ask the vendor's support. */
  readonly requestId: string | undefined;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** How long the service asks to wait, in milliseconds: `x-acs-retry-after`, or else `Retry-After`. */
  readonly retryAfterMs: number | undefined;
}

/** An answer that is neither what the document says of a success nor an error of the service. */
export class InvalidResponseError extends VpcEndpointsError implements AnswerDetails {
  override readonly name = "InvalidResponseError";
  declare readonly retryable: boolean;
  declare readonly status: number;
  declare readonly requestId: string | undefined;
  declare readonly retryAfterMs: number | undefined;

  constructor(message: string, details: AnswerDetails) {
    super(message);
    Object.assign(this, details);
  }
}

/** What an error of the service says, as far as it says it. */
export interface ApiErrorDetails extends AnswerDetails {
  /** `Code` of the body, for example `InstanceNotFound`. Classify errors by it. */
  readonly code: string;
  /** `HostId` of the body. */
  readonly hostId: string | undefined;
  /** `Recommend` of the body: the address of a page of the vendor that helps. */
  readonly recommend: string | undefined;
}

/** An error that the service answered. */
export class ApiError extends VpcEndpointsError implements ApiErrorDetails {
  override readonly name: string = "ApiError";
  declare readonly retryable: boolean;
  declare readonly status: number;
  declare readonly code: string;
  declare readonly requestId: string | undefined;
  declare readonly retryAfterMs: number | undefined;
  declare readonly hostId: string | undefined;
  declare readonly recommend: string | undefined;

  constructor(message: string, details: ApiErrorDetails) {
    super(`${details.code}: ${message}`);
    Object.assign(this, details);
  }
}

/** Too many requests: a code that begins with `Throttling`, or status 429. */
export class ThrottlingError extends ApiError {
  override readonly name = "ThrottlingError";
}

/** The service does not accept who signed the request, how, or when. */
export class AuthenticationError extends ApiError {
  override readonly name = "AuthenticationError";
}
