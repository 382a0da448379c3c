export { algorithm, authorization, stringToSign } from "./authorization.ts";
export { canonicalRequest, type SignedRequest, signedHeaderNames } from "./canonical-request.ts";
export { type SignatureResult, type Signer, signRequest, type UnsignedRequest } from "./sign-request.ts";
