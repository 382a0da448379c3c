import { canonicalRequest, type SignedRequest, signedHeaderNames } from "./canonical-request.ts";
import { hmacSha256, sha256 } from "./digest.ts";

/** Name of the signature scheme. */
export const algorithm = "ACS3-HMAC-SHA256";

/** Second stage: what is signed. */
export async function stringToSign(canonical: string): Promise<string> {
  return `${algorithm}\n${await sha256(canonical)}`;
}

/** All stages: the value of the header `Authorization`. */
export async function authorization(
  request: SignedRequest,
  { accessKeyId, accessKeySecret }: { accessKeyId: string; accessKeySecret: string },
): Promise<string> {
  const signature = await hmacSha256(accessKeySecret, await stringToSign(canonicalRequest(request)));
  return `${algorithm} Credential=${accessKeyId},SignedHeaders=${signedHeaderNames(request)},Signature=${signature}`;
}
