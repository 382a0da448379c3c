import { expect, test } from "vitest";
import { redactBody, redactHeaders, redactQuery } from "./redaction.ts";

test.each([
  ["", ""],
  ["hello", "hello"],
  ['{ "page": 1.0 }', '{ "page": 1.0 }'],
  [
    '{"SecurityToken":"s","list":[{"apiKey":{"a":"s"},"Signature":5,"SignatureNonce":"n"}]}',
    '{"SecurityToken":"***","list":[{"apiKey":"***","Signature":"***","SignatureNonce":"n"}]}',
  ],
  ['{"Code":"InvalidSecurityToken"}', '{"Code":"InvalidSecurityToken"}'],
  ["AccessKeyId=s&page=1&Security%54oken=s=t&Signature=", "AccessKeyId=***&page=1&Security%54oken=***&Signature=***"],
  ["page=1", "page=1"],
  ["page=1&&token=s", "page=1&&token=***"],
  ["a=b c", "a=b c"],
  ["a&token=s", "***"],
  ["token=s t", "***"],
  ['{"SecurityToken":"s', "***"],
  ["<Signature>s</Signature>", "***"],
])("of the body %j, %j is left", (body, expected) => {
  expect(redactBody(body)).toBe(expected);
});

test("headers have no cookies, tokens and signatures", () => {
  expect(
    redactHeaders({ "set-cookie": "a=b", "x-acs-security-token": "s", authorization: "Bearer s", "x-a": "1" }),
  ).toEqual({ "set-cookie": "***", "x-acs-security-token": "***", authorization: "Bearer ***", "x-a": "1" });
});

test("of a body that is too deep to be read, nothing is left", () => {
  const depth = 100_000;
  expect(redactBody(`${"[".repeat(depth)}{"SecurityToken":"s"}${"]".repeat(depth)}`)).toBe("***");
});

test.each([
  [
    "ACS3-HMAC-SHA256 Credential=k,SignedHeaders=a;b,Signature=s",
    "ACS3-HMAC-SHA256 Credential=***,SignedHeaders=a;b,Signature=***",
  ],
  ["ACS3-HMAC-SHA256 Credential=k,Signature=s", "ACS3-HMAC-SHA256 ***"],
  ["acs k:s", "acs ***"],
  ["Basic s", "Basic ***"],
  ["Bearer", "***"],
  ["s t", "***"],
  ["", "***"],
])("of the header authorization: %s, %s is left", (authorization, left) => {
  expect(redactHeaders({ authorization })).toEqual({ authorization: left });
});

test("headers that have no authorization get none", () => {
  expect(redactHeaders({ "proxy-authorization": "Basic s" })).toEqual({ "proxy-authorization": "***" });
});

test.each([
  ["Signature", "***"],
  ["SignatureNonce", "s"],
  ["SecurityToken", "***"],
  ["authorization", "***"],
  ["x-signature", "***"],
  ["AccessKeyId", "***"],
  ["ApiKey", "***"],
  ["api-key", "***"],
  ["access-key", "***"],
  ["clientSecret", "***"],
  ["page", "s"],
])("of the query parameter %s, %s is left", (name, left) => {
  expect(redactQuery([[name, "s"]])).toEqual([[name, left]]);
});

test.each(["token", "Secret", "cookie", "api-key", "apikey", "access-key", "AccessKey", "authorization", "signature"])(
  "of a body that is neither JSON nor a form and speaks of %s, nothing is left",
  (word) => {
    expect(redactBody(`<a>the ${word}</a>`)).toBe("***");
  },
);
