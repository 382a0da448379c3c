import { algorithm } from "@vpc-endpoints/client/signing";

/** What the header `Authorization` says. */
export interface Authorization {
  readonly accessKeyId: string;
  /** Names of the headers that are signed, as they were sent. */
  readonly signedHeaders: readonly string[];
  /** The signature, which should be 64 lower-case hex digits. */
  readonly signature: string;
}

const parts = /^Credential=([^,\s]*),\s?SignedHeaders=([^,\s]*),\s?Signature=([^,\s]*)$/;

/** Reads the header. `undefined`: it is not of this scheme, or malformed. */
export function readAuthorization(header: string): Authorization | undefined {
  if (!header.startsWith(`${algorithm} `)) return undefined;
  const found = parts.exec(header.slice(algorithm.length + 1));
  if (!found) return undefined;
  const [, accessKeyId, names, signature] = found;
  if (!accessKeyId || !names || !signature) return undefined;
  return { accessKeyId, signedHeaders: names.split(";"), signature };
}

/**
 * Whether a mock that knows no credentials lets this header pass: any that is not empty, unless it names the scheme and
 * then does not keep to its form.
 */
export function isWellFormed(header: string): boolean {
  if (header.trim() === "") return false;
  return !header.startsWith(algorithm) || readAuthorization(header) !== undefined;
}

/** Whether the header is of the scheme that came before: HMAC-SHA1, `acs ID:signature`. */
export function isOldScheme(header: string): boolean {
  return /^acs [^\s:]+:\S+$/.test(header);
}
