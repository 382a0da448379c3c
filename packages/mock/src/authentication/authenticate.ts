import { algorithm, canonicalRequest, type SignedRequest } from "@vpc-endpoints/client/signing";
import type { Call, Refusal } from "../wire/index.ts";
import { isOldScheme, isWellFormed, readAuthorization } from "./authorization-header.ts";
import type { Credentials } from "./credentials.ts";
import { checkDate } from "./date.ts";
import { equalInConstantTime } from "./equal.ts";
import type { Hashing } from "./hashing.ts";
import type { Nonces } from "./nonces.ts";
import { checkCommonHeaders, mustBeSigned } from "./required-headers.ts";
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
const oldScheme: Refusal = {
  code: "IncompleteSignature",
  message: () => `The signature is of the old scheme, \`acs ID:signature\`. Only ${algorithm} is verified.`,
};

/**
 * Verifies the ACS3-HMAC-SHA256 signature of a request.
 * @param operationId The operation that is called, which has to be the action of the request.
 * @returns Why the request is refused, `undefined` if it is not.
 */
export async function authenticate(
  call: Call,
  operationId: string,
  authenticator: Authenticator,
): Promise<Refusal | undefined> {
  const { credentials, nonces, hashing, now } = authenticator;
  const sent = (name: string) => call.headers[name] ?? "";
  const authorization = sent("authorization");
  if (!credentials) return isWellFormed(authorization) ? undefined : incomplete;
  const claim = readAuthorization(authorization);
  if (!claim) return isOldScheme(authorization) ? oldScheme : incomplete;
  const lacking = checkCommonHeaders(call, operationId);
  if (lacking) return lacking;
  const signed = signedHeaders(call, claim.signedHeaders);
  if (!signed) return incomplete;
  const owner = credentials.get(claim.accessKeyId);
  if (!owner) return { code: "InvalidAccessKeyId.NotFound" };
  const early =
    checkSecurityToken(call.headers["x-acs-security-token"], owner.securityToken) ??
    checkDate(sent("x-acs-date"), now());
  if (early) return early;
  const { method, path, query, body } = call;
  const request: SignedRequest = { method, path, query, headers: signed, bodyHash: await hashing.sha256(body) };
  const expected = await hashing.sign(canonicalRequest(request), owner.accessKeySecret);
  const matches =
    equalInConstantTime(expected.signature, claim.signature) &&
    equalInConstantTime(request.bodyHash, sent("x-acs-content-sha256"));
  if (!matches) return mismatch(expected.stringToSign);
  // Only now: a request that anyone could have made must not use up the nonce of another.
  return nonces.use(sent("x-acs-signature-nonce")) ? undefined : { code: "SignatureNonceUsed" };
}

/** The headers under the signature. `undefined`: the list is not sorted, not complete, or names one that was not sent. */
function signedHeaders({ headers }: Call, names: readonly string[]): Record<string, string> | undefined {
  if (String([...new Set(names)].sort()) !== String(names)) return undefined;
  const signed: Record<string, string> = {};
  for (const name of names) {
    const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
    if (value === undefined) return undefined;
    signed[name] = value;
  }
  for (const name of Object.keys(headers)) if (mustBeSigned(name) && signed[name] === undefined) return undefined;
  return signed;
}

/** The refusal of another signature. It shows what the server signed, as the service does. */
function mismatch(stringToSign: string): Refusal {
  const message = (ofCase: string) => ofCase.replace(/(?<=string to sign is: ).*/s, () => stringToSign);
  return { code: "SignatureDoesNotMatch", message };
}
