import { expect, test } from "vitest";
import { checkSecurityToken } from "./security-token.ts";

const missing = ["MissingSecurityToken", "The header x-acs-security-token is required."];
const mismatch = [
  "InvalidSecurityToken.MismatchWithAccessKey",
  "The security token does not belong to the AccessKey ID.",
];

test.each([
  [undefined, undefined, []],
  ["token", "token", []],
  ["token", undefined, missing],
  ["token", "other", mismatch],
  ["token", "", mismatch],
  [undefined, "token", mismatch],
])("token expected %j, sent %j: %j", (expected, sent, refused) => {
  const refusal = checkSecurityToken(sent, expected);
  expect(refusal ? [refusal.code, refusal.message?.("")] : []).toEqual(refused);
});
