export { algorithm, authorization, stringToSign } from "./authorization.ts";
export { canonicalRequest, type SignedRequest, signedHeaderNames } from "./canonical-request.ts";
