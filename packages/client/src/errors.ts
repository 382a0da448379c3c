import type { AccessDeniedDetail, ErrorCode } from "@vpc-endpoints/types";
import { isObject } from "./json-type.ts";

/**
 * Base of every error that this package throws. `JSON.stringify` of one shows its name, message and details. `instanceof`
 * also holds between copies of this package, for example one that is imported and one that is required.
 */
export class VpcEndpointsError extends Error {
  /** Names the class, for `instanceof` in another copy of this package. */
  static readonly kind: string = "VpcEndpointsError";
  override readonly name: string = "VpcEndpointsError";
  /**
   * Whether the same call may succeed if it is made again. The client has then tried as often as it may. It does not say
   * that it is harmless: a POST that broke off may have been carried out.
   */
  readonly retryable: boolean = false;
  /**
   * How many attempts the call began, for the last page where it asked for several; 0 where its credentials failed.
   * `undefined`: it was refused before that.
   */
  declare readonly attempts?: number;
  /** How long the service asks to wait, in milliseconds: `x-acs-retry-after`, or else `Retry-After`. */
  declare readonly retryAfterMs?: number | undefined;
  /** The ID of the last request that was answered. Quote it when you ask the vendor's support. */
  declare readonly requestId?: string | undefined;

  static override readonly [Symbol.hasInstance]: (value: unknown) => boolean = isInstance;

  /** What `JSON.stringify` shows. The cause is left out. */
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

/** What `instanceof` asks a class. */
function isInstance(this: { readonly kind: string }, value: unknown): boolean {
  // A class of a program's own, which extends one of these, has no kind of its own.
  if (!Object.hasOwn(this, "kind")) return Function.prototype[Symbol.hasInstance].call(this, value);
  for (let at = value; isObject(at); at = Object.getPrototypeOf(at)) {
    if (typeof at.constructor === "function" && "kind" in at.constructor && at.constructor.kind === this.kind)
      return true;
  }
  return false;
}

/**
 * A parameter, an option or a credential that cannot be right, thrown before a request is sent; or a provider of
 * credentials that failed, which it may do before any attempt. That alone is `retryable`.
 */
export class ConfigurationError extends VpcEndpointsError {
  static override readonly kind: string = "ConfigurationError";
  override readonly name = "ConfigurationError";
  override readonly retryable: boolean = false;
}

/** The error for a value that breaks a rule. The rule ends a sentence that begins with the value. */
export function refused(name: string, value: unknown, rule: string): ConfigurationError {
  return new ConfigurationError(`${name}: ${shown(value)} ${rule}`);
}

function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 100));
  return typeof value === "object" && value !== null ? Object.prototype.toString.call(value) : String(value);
}

/** No whole answer came: the connection was refused or broke off. `cause` says why. */
export class ConnectionError extends VpcEndpointsError {
  static override readonly kind: string = "ConnectionError";
  override readonly name = "ConnectionError";
  override readonly retryable = true;
}

/**
 * No whole answer came in time. Where the limit of the whole call was reached after an attempt had failed, `cause` is the
 * error of that attempt.
 */
export class TimeoutError extends VpcEndpointsError {
  static override readonly kind: string = "TimeoutError";
  override readonly name = "TimeoutError";
  override readonly retryable = true;
  /** Which limit was reached: `timeoutMs` of one attempt, or `totalTimeoutMs` of the whole call. */
  readonly scope: "attempt" | "total";
  /** That limit in milliseconds. */
  readonly limitMs: number;

  constructor(scope: "attempt" | "total", limitMs: number, before?: VpcEndpointsError) {
    const limit = scope === "total" ? "totalTimeoutMs" : "timeoutMs";
    super(`No whole answer within ${limitMs} ms (${limit})`, before && { cause: before });
    this.scope = scope;
    this.limitMs = limitMs;
    Object.assign(this, { requestId: before?.requestId });
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
  static override readonly kind: string = "InvalidResponseError";
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
  /** `Code` of the body, for example `InstanceNotFound`. Classify errors by it. There are more than the documented ones. */
  readonly code: ErrorCode;
  /** `HostId` of the body. */
  readonly hostId: string | undefined;
  /** `Recommend` of the body: the address of a page of the vendor that helps. */
  readonly recommend: string | undefined;
  /** `AccessDeniedDetail` of the body: which policy refused the request. */
  readonly accessDeniedDetail?: AccessDeniedDetail | undefined;
}

/** An error that the service answered. */
export class ApiError extends VpcEndpointsError implements ApiErrorDetails {
  static override readonly kind: string = "ApiError";
  override readonly name: string = "ApiError";
  declare readonly retryable: boolean;
  declare readonly status: number;
  declare readonly code: ErrorCode;
  declare readonly requestId: string | undefined;
  declare readonly retryAfterMs: number | undefined;
  declare readonly hostId: string | undefined;
  declare readonly recommend: string | undefined;
  declare readonly accessDeniedDetail: AccessDeniedDetail | undefined;

  constructor(message: string, details: ApiErrorDetails) {
    super(`${details.code}: ${message}`);
    Object.assign(this, details);
  }
}

/** Too many requests: a code that begins with `Throttling`, or status 429. */
export class ThrottlingError extends ApiError {
  static override readonly kind: string = "ThrottlingError";
  override readonly name = "ThrottlingError";
}

/** The service does not accept who signed the request, how, or when. */
export class AuthenticationError extends ApiError {
  static override readonly kind: string = "AuthenticationError";
  override readonly name = "AuthenticationError";
}
