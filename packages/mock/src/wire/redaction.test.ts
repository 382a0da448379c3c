import { expect, test } from "vitest";
import { redactBody, redactHeaders } from "./redaction.ts";

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
  ["a=b c", "a=b c"],
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
