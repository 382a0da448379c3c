import { expect, test } from "vitest";
import { isOldScheme, isWellFormed, readAuthorization } from "./authorization-header.ts";

test.each([
  "ACS3-HMAC-SHA256 Credential=a,SignedHeaders=b;c,Signature=d",
  "ACS3-HMAC-SHA256 Credential=a, SignedHeaders=b;c, Signature=d",
])("%s is read", (header) => {
  expect(readAuthorization(header)).toEqual({ accessKeyId: "a", signedHeaders: ["b", "c"], signature: "d" });
  expect(isWellFormed(header)).toBe(true);
});

test.each([
  "ACS3-HMAC-SHA256",
  "ACS3-HMAC-SHA256 Credential=a",
  "ACS3-HMAC-SHA256 Credential=a,SignedHeaders=b",
  "ACS3-HMAC-SHA256 Credential=,SignedHeaders=b,Signature=c",
  "ACS3-HMAC-SHA256 Credential=a,SignedHeaders=,Signature=c",
  "ACS3-HMAC-SHA256 Credential=a,SignedHeaders=b,Signature=",
  "ACS3-HMAC-SHA256 Credential=a,xSignedHeaders=b,Signature=c",
  "ACS3-HMAC-SHA256 Credential=a,SignedHeaders=b,xSignature=c",
  "ACS3-HMAC-SHA256 xCredential=a,SignedHeaders=b,Signature=c",
  "ACS3-HMAC-SHA256 Credential=a,SignedHeaders=b,Signature=c,More=d",
  "ACS3-HMAC-SHA256,Credential=a,SignedHeaders=b,Signature=c",
])("%s is malformed", (header) => {
  expect(readAuthorization(header)).toBeUndefined();
  expect(isWellFormed(header)).toBe(false);
});

test("another scheme is not read, and passes where nothing is verified", () => {
  const header = "ACS4-HMAC-SHA256 Credential=a,SignedHeaders=b,Signature=c";
  expect(readAuthorization(header)).toBeUndefined();
  expect(isWellFormed(header)).toBe(true);
});

test.each(["", " "])("%j is none", (header) => {
  expect(isWellFormed(header)).toBe(false);
});

test.each([
  ["acs id:signature=", true],
  ["acs id:with:colon", true],
  ["acs id", false],
  ["acs id:", false],
  ["acs :signature", false],
  ["acs i d:signature", false],
  ["acs id:sig nature", false],
  ["xacs id:signature", false],
  ["acsid:signature", false],
])("%j is of the old scheme: %s", (header, expected) => {
  expect(isOldScheme(header)).toBe(expected);
});
