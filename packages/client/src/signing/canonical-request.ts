import { encode } from "./rfc3986.ts";

/** What a signature covers. */
export interface SignedRequest {
  /** HTTP method, in upper case. */
  readonly method: string;
  /** Path as it is sent, percent-encoded once. */
  readonly path: string;
  /** Query parameters, not encoded, in any order. */
  readonly query: Iterable<readonly [name: string, value: string]>;
  /** The headers to sign, names in lower case: `host` and every `x-acs-*`. */
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the body, in lower-case hex. */
  readonly bodyHash: string;
}

/** The names of the signed headers, sorted and joined as the signature wants them. */
export function signedHeaderNames({ headers }: SignedRequest): string {
  return Object.keys(headers).sort().join(";");
}

/** First stage of ACS3-HMAC-SHA256: the request in the one form that both sides compute. */
export function canonicalRequest({ method, path, query, headers, bodyHash }: SignedRequest): string {
  const parameters = Array.from(query, ([name, value]) => [encode(name), encode(value)] as const);
  if (parameters.length > 1) parameters.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const names = Object.keys(headers).sort();
  const lines = names.map((name) => `${name}:${headers[name]?.trim()}\n`).join("");
  const canonicalQuery = parameters.map(([name, value]) => `${name}=${value}`).join("&");
  return `${method}\n${path}\n${canonicalQuery}\n${lines}\n${names.join(";")}\n${bodyHash}`;
}
