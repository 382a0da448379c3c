import { ConfigurationError } from "./errors.ts";

/** An AccessKey pair, with a security token where it is a temporary one (STS). */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string | undefined;
}

/** Answers with credentials. It is asked before every request, so that temporary ones can be renewed. */
export type CredentialsProvider = () => Credentials | Promise<Credentials>;

/**
 * The credentials to sign the next request with.
 * @throws {ConfigurationError} if one is empty or has white space in it. The message never shows the value.
 */
export async function resolveCredentials(source: Credentials | CredentialsProvider): Promise<Credentials> {
  const credentials = typeof source === "function" ? await source() : source;
  checkSecret("accessKeyId", credentials.accessKeyId);
  checkSecret("accessKeySecret", credentials.accessKeySecret);
  if (credentials.securityToken !== undefined) checkSecret("securityToken", credentials.securityToken);
  return credentials;
}

function checkSecret(name: keyof Credentials, value: unknown): void {
  if (typeof value !== "string" || value === "") {
    throw new ConfigurationError(`credentials.${name}: must be a string that is not empty`);
  }
  if (/\s/.test(value)) throw new ConfigurationError(`credentials.${name}: must not contain white space`);
}
