import { ApiError, AuthenticationError } from "./errors.ts";
import { stringToSign } from "./signing/authorization.ts";
import { canonicalRequest, type SignedRequest } from "./signing/canonical-request.ts";

/**
 * The error that says why the service computed another signature, in place of one that says that it did. Few programs
 * ever need that, so it is loaded when it is needed; where it cannot be loaded, the error stays as it is.
 */
export async function explain(
  error: unknown,
  signed: SignedRequest,
  redact: (text: string) => string,
): Promise<unknown> {
  if (!(error instanceof ApiError) || error.code !== "SignatureDoesNotMatch") return error;
  const diagnosis = await import("./signature-diagnosis.ts").catch(() => undefined);
  if (!diagnosis) return error;
  const canonical = canonicalRequest(signed);
  // The service's message is redacted, so what it is compared with is redacted too.
  const ours = [redact(canonical), redact(await stringToSign(canonical))] as const;
  return new AuthenticationError(diagnosis.diagnoseSignature(error.message, ...ours), error);
}
