import { encode } from "./rfc3986.ts";

/** What a signature covers. */
export interface SignedRequest {
  /** HTTP method, in upper case. */
  readonly method: string;
  /** Path as it is sent, percent-encoded once. */
  readonly path: string;
  /** Query parameters, not encoded, in any order. */
  readonly query: Iterable<readonly [name: string, value: string]>;
  /** The query in its canonical form, where that is known already: `query` is not read then. */
  readonly canonicalQuery?: string | undefined;
  /** The headers to sign, names in lower case: `host` and every `x-acs-*`. */
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the body, in lower-case hex. */
  readonly bodyHash: string;
}

/** The names of the signed headers, sorted as the signature wants them. */
export function signedHeaderNames(request: SignedRequest): readonly string[] {
  return Object.keys(request.headers).sort();
}

/** A query in the one form that both sides compute: percent-encoded once and sorted by name. */
export function canonicalQuery(query: SignedRequest["query"]): string {
  const encoded: [name: string, value: string][] = [];
  for (const [name, value] of query) encoded.push([encode(name), encode(value)]);
  encoded.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  let text = "";
  for (const [name, value] of encoded) text += `${text && "&"}${name}=${value}`;
  return text;
}

/** First stage of ACS3-HMAC-SHA256: the request in the one form that both sides compute. */
export function canonicalRequest(
  request: SignedRequest,
  names: readonly string[] = signedHeaderNames(request),
): string {
  const { method, path, query, headers, bodyHash } = request;
  const search = request.canonicalQuery ?? canonicalQuery(query);
  let lines = "";
  for (const name of names) lines += `${name}:${headers[name]?.trim()}\n`;
  return `${method}\n${path}\n${search}\n${lines}\n${names.join(";")}\n${bodyHash}`;
}
