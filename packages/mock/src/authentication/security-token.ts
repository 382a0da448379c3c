import type { Refusal } from "../wire/index.ts";
import { equalInConstantTime } from "./equal.ts";

const missing: Refusal = {
  code: "MissingSecurityToken",
  message: () => "The header x-acs-security-token is required.",
};
const mismatch: Refusal = {
  code: "InvalidSecurityToken.MismatchWithAccessKey",
  message: () => "The security token does not belong to the AccessKey ID.",
};

/**
 * Refuses a request without the token that belongs to its AccessKey, with another, or with one where none belongs to it.
 * The two codes are the vendor's by what other people's programs list; the document does not have them.
 */
export function checkSecurityToken(sent: string | undefined, expected: string | undefined): Refusal | undefined {
  if (sent === undefined) return expected === undefined ? undefined : missing;
  return expected !== undefined && equalInConstantTime(sent, expected) ? undefined : mismatch;
}
