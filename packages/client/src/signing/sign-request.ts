import { apiVersion } from "@vpc-endpoints/types";
import type { Credentials } from "../credentials.ts";
import { authorization } from "./authorization.ts";
import type { SignedRequest } from "./canonical-request.ts";
import { type Now, sha256, whenDone } from "./digest.ts";

/** SHA-256 of a body without a byte. */
const emptyBodyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** A request without a signature. */
export interface UnsignedRequest {
  /** HTTP method, in upper case. */
  readonly method: string;
  /** Host of the URL, with the port where it is not the scheme's own. */
  readonly host: string;
  /** Path of the URL, percent-encoded once. */
  readonly path: string;
  /** Query parameters of the URL, not encoded, in any order. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** The query in its canonical form, where that is known already: `query` is not read then. */
  readonly canonicalQuery?: string | undefined;
  /** Headers besides the common ones, names in lower case. `content-type` and those that begin with `x-acs-` are signed. */
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent as the body. */
  readonly body?: string | undefined;
}

/** What a signature depends on besides the request. */
export interface Signer {
  /** Name of the operation. */
  readonly action: string;
  /** Whose request it is. */
  readonly credentials: Credentials;
  /** The time of the request. The service refuses one that is more than 15 minutes from its own clock. */
  readonly date: Date;
  /** A string never used before. */
  readonly nonce: string;
}

/** The headers to send, the common ones and the signature among them, and what the signature covers. */
export interface SignatureResult {
  /** All headers of the request, `authorization` among them; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The request in the parts that the signature covers. */
  readonly signed: SignedRequest;
}

/**
 * Signs a request: the common headers of the vendor's documentation, then `authorization` over them. The answer is there
 * at once where there is `node:crypto`, and else a promise; `await` does for both.
 */
export function signRequest(request: UnsignedRequest, signer: Signer): Now<SignatureResult> {
  const hash = request.body === undefined ? emptyBodyHash : sha256(request.body);
  return whenDone(hash, (bodyHash) => signHashed(request, bodyHash, signer));
}

function signHashed(request: UnsignedRequest, bodyHash: string, signer: Signer): Now<SignatureResult> {
  const { method, host, path, query, canonicalQuery } = request;
  const { action, credentials, date, nonce } = signer;
  const { securityToken } = credentials;
  const common = {
    "x-acs-action": action,
    "x-acs-content-sha256": bodyHash,
    "x-acs-date": `${date.toISOString().slice(0, 19)}Z`,
    ...(securityToken && { "x-acs-security-token": securityToken }),
    "x-acs-signature-nonce": nonce,
    "x-acs-version": apiVersion,
  };
  const covered: Record<string, string> = { host, ...common };
  for (const [name, value] of Object.entries(request.headers)) {
    // A common header is sent in place of the request's own, so that is what is signed.
    if (name === "content-type" || name.startsWith("x-acs-")) covered[name] ??= value;
  }
  const signed = { method, path, query, canonicalQuery, headers: covered, bodyHash };
  return whenDone(authorization(signed, credentials), (authorization) => ({
    headers: { ...request.headers, ...common, authorization },
    signed,
  }));
}
