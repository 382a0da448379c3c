import { ConfigurationError } from "./errors.ts";
import { isObject } from "./json-type.ts";
import { environmentCredentials } from "./runtime.ts";

/** An AccessKey pair, with a security token where it is a temporary one (STS). */
export interface Credentials {
  /** Names the key. It is sent with every request. */
  readonly accessKeyId: string;
  /** What requests are signed with. It is never sent. */
  readonly accessKeySecret: string;
  /** Is sent with every request (`x-acs-security-token`), which is signed with it. */
  readonly securityToken?: string | undefined;
  /**
   * When they end: a date, a text that `Date` can read, or milliseconds since 1970. A provider that says it is asked again
   * five minutes before that, and else before every attempt.
   */
  readonly expiration?: Date | string | number | undefined;
}

/** What a provider may have use for. */
export interface ProviderContext {
  /** Is aborted when no call waits for the credentials any more. */
  readonly signal: AbortSignal;
}

/** Answers with credentials. It is asked once for all calls that need them at the same time. */
export type CredentialsProvider = (context: ProviderContext) => Credentials | Promise<Credentials>;

/** Credentials as a foreign source may give them. They are checked before they are used. */
export type UncheckedCredentials = { readonly [name in keyof Credentials]?: Credentials[name] | undefined };

/** The part of a client of `@alicloud/credentials` that is used. You can pass such a client directly. */
export interface CredentialsClient {
  /** Answers with credentials; a security token that is empty counts as none. */
  getCredential(): Promise<UncheckedCredentials>;
}

/** Where credentials come from. */
export type CredentialsSource = Credentials | CredentialsProvider | CredentialsClient;

/** Whether a source is asked for credentials by the method that `@alicloud/credentials` has. */
export function isCredentialsClient(source: CredentialsSource): source is CredentialsClient {
  return isObject(source) && "getCredential" in source;
}

/** What a source gave, checked. */
export interface CheckedCredentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
}

/**
 * The credentials of the environment variables `ALIBABA_CLOUD_ACCESS_KEY_ID`, `ALIBABA_CLOUD_ACCESS_KEY_SECRET` and
 * `ALIBABA_CLOUD_SECURITY_TOKEN`, which are the names that the vendor's own tools read.
 * @throws {ConfigurationError} if the first two are not set.
 */
export function fromEnvironment(): UncheckedCredentials {
  const found = environmentCredentials();
  if (found.accessKeyId && found.accessKeySecret) return found;
  throw new ConfigurationError(
    "credentials: give them, or set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET",
  );
}

/**
 * Holds credentials to what a header can carry.
 * @throws {ConfigurationError} whose message never shows the value.
 */
export function checkCredentials(found: UncheckedCredentials | null | undefined): CheckedCredentials {
  const { accessKeyId, accessKeySecret, securityToken }: UncheckedCredentials = found ?? {};
  return {
    accessKeyId: checked("accessKeyId", accessKeyId),
    accessKeySecret: checked("accessKeySecret", accessKeySecret),
    ...(securityToken && { securityToken: checked("securityToken", securityToken) }),
  };
}

function checked(name: string, value: unknown): string {
  if (typeof value === "string" && /^[!-~]+$/.test(value)) return value;
  throw new ConfigurationError(
    `credentials.${name}: must be a string that is not empty, of visible ASCII characters and without white space`,
  );
}
