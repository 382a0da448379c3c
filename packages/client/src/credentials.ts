import { ConfigurationError } from "./errors.ts";
import { cleanCause } from "./redact.ts";
import { environment } from "./runtime.ts";

/** An AccessKey pair, with a security token where it is a temporary one (STS). */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string | undefined;
}

/** Answers with credentials. It is asked before every attempt, so that temporary ones can be renewed. */
export type CredentialsProvider = () => Credentials | Promise<Credentials>;

/** Credentials as a foreign source may give them. They are checked before they are used. */
export type UncheckedCredentials = { readonly [name in keyof Credentials]?: string | undefined };

/** What a client of `@alicloud/credentials` is, as far as it is used: it fits as it is. */
export interface CredentialsClient {
  /** Answers with credentials; a security token that is empty counts as none. */
  getCredential(): Promise<UncheckedCredentials>;
}

/** Where credentials come from. */
export type CredentialsSource = Credentials | CredentialsProvider | CredentialsClient;

/**
 * The credentials to sign the next attempt with: the source's, or without a source those of the environment variables
 * `ALIBABA_CLOUD_ACCESS_KEY_ID`, `ALIBABA_CLOUD_ACCESS_KEY_SECRET` and `ALIBABA_CLOUD_SECURITY_TOKEN`, which are the
 * names that the vendor's own tools read.
 * @throws {ConfigurationError} if the source fails, or if one is empty or has white space in it. The message never
 * shows the value.
 */
export async function resolveCredentials(source: CredentialsSource | undefined): Promise<Credentials> {
  const found = source === undefined ? fromEnvironment() : await ask(source);
  const accessKeyId = checked("accessKeyId", found?.accessKeyId);
  const accessKeySecret = checked("accessKeySecret", found?.accessKeySecret);
  if (!found?.securityToken) return { accessKeyId, accessKeySecret };
  return { accessKeyId, accessKeySecret, securityToken: checked("securityToken", found.securityToken) };
}

function fromEnvironment(): UncheckedCredentials {
  const accessKeyId = environment("ALIBABA_CLOUD_ACCESS_KEY_ID");
  const accessKeySecret = environment("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
  if (!accessKeyId || !accessKeySecret) {
    throw new ConfigurationError(
      "credentials: give them, or set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET",
    );
  }
  return { accessKeyId, accessKeySecret, securityToken: environment("ALIBABA_CLOUD_SECURITY_TOKEN") };
}

async function ask(source: CredentialsSource): Promise<UncheckedCredentials | undefined> {
  try {
    if (typeof source === "function") return await source();
    return "getCredential" in source ? await source.getCredential() : source;
  } catch (error) {
    throw new ConfigurationError("credentials: the provider failed", { cause: cleanCause(error) });
  }
}

function checked(name: keyof Credentials, value: unknown): string {
  if (typeof value === "string" && /^\S+$/.test(value)) return value;
  throw new ConfigurationError(`credentials.${name}: must be a string that is not empty and has no white space`);
}
