import { expect, test } from "vitest";
import { diagnoseSignature } from "./signature-diagnosis.ts";

const canonical = "GET\n/path\n\nhost:a\n\nhost\nbody-hash";
const stringToSign = "ACS3-HMAC-SHA256\nrequest-hash";
const wrongSecret = /^the service signed the same/;

test.each([
  ["the string to sign", `string to sign is:${stringToSign}`, wrongSecret],
  ["the string to sign in one line", `string to sign is:${stringToSign.replace("\n", "\\n")}.`, wrongSecret],
  ["the canonical request", `canonical request is:${canonical}`, wrongSecret],
  ["the canonical request with text after it", `canonical request is [${canonical}], as documented`, wrongSecret],
  [
    "another path",
    canonical.replace("/path", "/other"),
    /line 2 of the canonical request is "\/path" here and "\/other"/,
  ],
  [
    "another body",
    canonical.replace("body-", "other-"),
    /line 7 of the canonical request is "body-hash" here and "other/,
  ],
  [
    "another hash",
    `${stringToSign.replace("request-", "")}`,
    /line 2 of the string to sign is "request-hash" here and "ha/,
  ],
  ["a request that is cut off", canonical.slice(0, 15), /^the service does not say what it signed/],
  ["nothing", "Specified signature is not matched.", /^the service does not say what it signed/],
])("a message with %s", (_, message, diagnosis) => {
  expect(diagnoseSignature(message, canonical, stringToSign)).toMatch(diagnosis);
});
