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

const noEcho = "the service does not say what it signed: check the AccessKey secret first";
const sameSigned = "the service signed the same, so the AccessKey secret is not the one of this AccessKey ID";
const changed = (where: string, here: string, there: string) =>
  `the request was changed on its way: ${where} is ${JSON.stringify(here)} here and ${JSON.stringify(there)} there`;

test.each([
  ["", noEcho],
  ["canonical request is:GET", noEcho],
  ["canonical request is:GET\n/pa", noEcho],
  ["canonical request is:GET\n/path\n\nhost:a\n\nhost\nbody-ha", noEcho],
  ["canonical request is:GET\r\n/path\r\n\r\nhost:a\r\n\r\nhost\r\nbody-hash", sameSigned],
  [
    "canonical request is:GET\n/path\n\nhost:b\n\nhost\nbody-hash",
    changed("line 4 of the canonical request", "host:a", "host:b"),
  ],
  ["canonical request is:GET\n/path/more\n\nhost:a", changed("line 2 of the canonical request", "/path", "/path/more")],
  [
    "canonical request is:GET\n/path\n\nhost:a\nextra:1\n\nhost",
    changed("line 5 of the canonical request", "", "extra:1"),
  ],
  ["canonical request is:GET\\n/pa\\n\\nhost:a", changed("line 2 of the canonical request", "/path", "/pa")],
  ["canonical request is:POST\n/path\n\nhost:a", noEcho],
  [`string to sign is:${stringToSign}`, sameSigned],
  [
    "string to sign is:ACS3-HMAC-SHA256\nother-hash",
    changed("line 2 of the string to sign", "request-hash", "other-hash"),
  ],
  ["string to sign is:ACS3-HMAC-SHA256", noEcho],
  ["string to sign is:ACS3-HMAC-SHA256\nrequest-", noEcho],
  // Where both are echoed, the canonical request says more.
  [
    `string to sign is:${stringToSign}\ncanonical request is:GET\n/other\n\nhost:a`,
    changed("line 2 of the canonical request", "/path", "/other"),
  ],
])("%j is explained: %s", (message, diagnosis) => {
  expect(diagnoseSignature(message, canonical, stringToSign)).toBe(diagnosis);
});
