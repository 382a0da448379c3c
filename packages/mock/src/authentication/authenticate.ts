import { canonicalRequest, type SignedRequest } from "@vpc-endpoints/client/signing";
import type { Call } from "../service/call.ts";
import type { Refusal } from "../service/errors.ts";
import { isWellFormed, readAuthorization } from "./authorization-header.ts";
import type { Credentials } from "./credentials.ts";
import { checkDate } from "./date.ts";
import { equalInConstantTime } from "./equal.ts";
import type { Hashing } from "./hashing.ts";
import type { Nonces } from "./nonces.ts";
import { checkCommonHeaders, headersToSign } from "./required-headers.ts";
import { checkSecurityToken } from "./security-token.ts";

/** What a verdict depends on besides the request. */
export interface Authenticator {
  /** By AccessKey ID. `undefined`: nothing is verified, any well-formed header passes. */
  readonly credentials: ReadonlyMap<string, Credentials> | undefined;
  readonly nonces: Nonces;
  readonly hashing: Hashing;
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
}

const incomplete: Refusal = { code: "IncompleteSignature" };

/**
 * Verifies the ACS3-HMAC-SHA256 signature of a request.
 * @returns Why the request is refused, `undefined` if it is not.
 */
export async function authenticate(call: Call, authenticator: Authenticator): Promise<Refusal | undefined> {
  const { credentials, nonces, hashing, now } = authenticator;
  const { authorization = "", ...headers } = call.headers;
  if (!credentials) return isWellFormed(authorization) ? undefined : incomplete;
  const claim = readAuthorization(authorization);
  if (!claim) return incomplete;
  const lacking = checkCommonHeaders(call);
  if (lacking) return lacking;
  const signed = signedHeaders(call, claim.signedHeaders);
  if (!signed) return incomplete;
  const owner = credentials.get(claim.accessKeyId);
  if (!owner) return { code: "InvalidAccessKeyId.NotFound" };
  const early =
    checkSecurityToken(headers["x-acs-security-token"], owner.securityToken) ??
    checkDate(headers["x-acs-date"] ?? "", now());
  if (early) return early;
  const { method, path, query, body } = call;
  const request: SignedRequest = { method, path, query, headers: signed, bodyHash: await hashing.sha256(body) };
  const expected = await hashing.sign(canonicalRequest(request), owner.accessKeySecret);
  const matches =
    equalInConstantTime(expected.signature, claim.signature) &&
    equalInConstantTime(request.bodyHash, headers["x-acs-content-sha256"] ?? "");
  if (!matches) return mismatch(expected.stringToSign);
  // Only now: a request that anyone could have made must not use up the nonce of another.
  return nonces.use(headers["x-acs-signature-nonce"] ?? "") ? undefined : { code: "SignatureNonceUsed" };
}

/** The headers under the signature. `undefined`: the list is not sorted, not complete, or names one that was not sent. */
function signedHeaders(call: Call, names: readonly string[]): Record<string, string> | undefined {
  const sorted = [...new Set(names)].sort();
  if (sorted.join(";") !== names.join(";")) return undefined;
  if (headersToSign(call).some((name) => !names.includes(name))) return undefined;
  const entries = names.map((name) => [name, call.headers[name]] as const);
  if (entries.some(([, value]) => value === undefined)) return undefined;
  return Object.fromEntries(entries.map(([name, value = ""]) => [name, value]));
}

/** The refusal of another signature. It shows what the server signed, as the service does. */
function mismatch(stringToSign: string): Refusal {
  const message = (ofCase: string) => ofCase.replace(/(?<=string to sign is: ).*$/s, () => stringToSign);
  return { code: "SignatureDoesNotMatch", message };
}
