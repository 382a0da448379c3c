import { canonicalRequest, type SignedRequest, signedHeaderNames } from "./canonical-request.ts";
import { hmacSha256, type Now, sha256, whenDone } from "./digest.ts";

/** Name of the signature scheme. */
export const algorithm = "ACS3-HMAC-SHA256";

/** Second stage: what is signed. It is there at once where there is `node:crypto`, else it is to be awaited. */
export function stringToSign(canonical: string): Now<string> {
  return whenDone(sha256(canonical), (hash) => `${algorithm}\n${hash}`);
}

/** All stages: the value of the header `Authorization`, at once where there is `node:crypto`. */
export function authorization(
  request: SignedRequest,
  credentials: { accessKeyId: string; accessKeySecret: string },
): Now<string> {
  const names = signedHeaderNames(request);
  const signature = whenDone(stringToSign(canonicalRequest(request, names)), (text) =>
    hmacSha256(credentials.accessKeySecret, text),
  );
  return whenDone(
    signature,
    (hex) => `${algorithm} Credential=${credentials.accessKeyId},SignedHeaders=${names.join(";")},Signature=${hex}`,
  );
}
