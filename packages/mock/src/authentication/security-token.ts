import type { Refusal } from "../wire/index.ts";
import { equalInConstantTime } from "./equal.ts";

/**
 * Refuses a request without the token that belongs to its AccessKey, with another, or with one where none belongs to it.
 * The two codes are the vendor's by what other people's programs list; the document does not have them.
 */
export function checkSecurityToken(sent: string | undefined, expected: string | undefined): Refusal | undefined {
  if (expected !== undefined && sent === undefined) {
    return { code: "MissingSecurityToken", message: () => "The header x-acs-security-token is required." };
  }
  if (sent !== expected && !(sent !== undefined && expected !== undefined && equalInConstantTime(sent, expected))) {
    const message = () => "The security token does not belong to the AccessKey ID.";
    return { code: "InvalidSecurityToken.MismatchWithAccessKey", message };
  }
  return undefined;
}
