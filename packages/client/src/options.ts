import type { OperationDescription, RegionId } from "@vpc-endpoints/types";
import type { CredentialsSource } from "./credentials.ts";
import type { Hooks } from "./hooks.ts";
import type { RetryBudgetOptions } from "./sending/budget.ts";
import type { AnyAnswer } from "./types.gen.ts";

/** How long a call may take, how often it is tried, by which `fetch` and as whom. */
export interface CallLimits {
  /** Limit of one attempt, reading the body included, in milliseconds from 1 to 2147483647. Default: 10000. */
  readonly timeoutMs?: number | undefined;
  /** Limit of the whole call, waits included, in milliseconds from 1 to 2147483647. Default: 60000. */
  readonly totalTimeoutMs?: number | undefined;
  /** How often a failed attempt is made again at most, from 0 to 2147483647. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** The function that sends each request. Default: that of the client, or else the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * The AccessKey pair to sign with, or a function or a client of `@alicloud/credentials` that is asked for it. Default:
   * that of the client, or else the environment variables `ALIBABA_CLOUD_ACCESS_KEY_ID`,
   * `ALIBABA_CLOUD_ACCESS_KEY_SECRET` and `ALIBABA_CLOUD_SECURITY_TOKEN`.
   */
  readonly credentials?: CredentialsSource | undefined;
}

/**
 * Where a client calls, and how. The options are read once. Later changes have no effect. Only own properties are read, not
 * what an instance has from its class.
 */
export interface ClientOptions extends CallLimits {
  /** The region of the instances. Default: the environment variable `ALIBABA_CLOUD_REGION_ID`. */
  readonly regionId?: RegionId | undefined;
  /** `vpc` calls the address that is reachable from inside a VPC of the region. Default: `public`. */
  readonly network?: "public" | "vpc" | undefined;
  /**
   * The server to call instead of the region's, for example a mock's URL. It must be HTTPS, unless it is on loopback.
   * Default: the server of the region.
   */
  readonly baseUrl?: string | undefined;
  /** Permits a `baseUrl` without HTTPS that is not on loopback. The security token is then sent readable. Default: false. */
  readonly allowInsecureHttp?: boolean | undefined;
  /**
   * How many retries the calls of the client may make together; `false` sets no limit. Default: 100 retries for the calls
   * to one instance, and `maxRetries` for each call that is under way if that is more; a fifth of a retry for each success.
   * An outage that is longer than the waits between the attempts of a call needs a higher `maxRetries`.
   */
  readonly retryBudget?: RetryBudgetOptions | false | undefined;
  /** An answer with a longer body is refused; in bytes from 1 to 2147483647. Default: 10485760, which is 10 MiB. */
  readonly maxBodyBytes?: number | undefined;
  /**
   * Words to end the `User-Agent` header with, for example `my-app/1.0`. Browsers send their own header. Default: nothing
   * is added.
   */
  readonly userAgent?: string | undefined;
  /** Functions that the client calls for each request, response, retry and error. Default: none. */
  readonly hooks?: Hooks | undefined;
  /**
   * Is given every successful answer before the caller is, with the operation that it answers, and may throw:
   * `@vpc-endpoints/client/validation` makes one. Default: none.
   */
  readonly validate?: ((answer: AnyAnswer, operation: OperationDescription) => void | Promise<void>) | undefined;
  /** The clock. Default: the system's. */
  readonly now?: (() => Date) | undefined;
  /** A string never given before. Default: a random UUID. */
  readonly nonce?: (() => string) | undefined;
  /** A number from 0 to below 1, for the waits between attempts. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/**
 * Options for one call. They are read at the call. Later changes have no effect. Only own properties are read, not what an
 * instance has from its class.
 */
export interface RequestOptions extends CallLimits {
  /** Aborts the call: it then rejects with the signal's reason. Default: none. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Additional headers. Those that begin with `x-acs-` are signed. The client's own headers cannot be replaced. Default:
   * none.
   */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Additional query parameters, which the document does not know. The client does not check them. Default: none. */
  readonly query?: Readonly<Record<string, string | number>> | undefined;
  /** More pages than this are an error while paging, from 1 to 2147483647. Default: 10000. */
  readonly maxPages?: number | undefined;
}
