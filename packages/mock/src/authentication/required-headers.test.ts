import { apiVersion } from "@vpc-endpoints/types";
import { expect, test } from "vitest";
import { checkCommonHeaders, mustBeSigned } from "./required-headers.ts";

const headers = {
  host: "service.example",
  "x-acs-action": "ListThings",
  "x-acs-version": apiVersion,
  "x-acs-date": "2026-01-02T03:04:05Z",
  "x-acs-signature-nonce": "nonce-1",
  "x-acs-content-sha256": "0",
};

const verdict = (change: Record<string, string>) => {
  const call = { method: "GET", path: "/", query: [], headers: { ...headers, ...change }, body: "" };
  const refusal = checkCommonHeaders(call, "ListThings");
  return refusal && [refusal.code, refusal.message?.("")];
};

test("all of them are enough", () => {
  expect(verdict({})).toBeUndefined();
});

test.each(Object.keys(headers))("%s is required", (name) => {
  expect(verdict({ [name]: "" })).toEqual(["MissingParameter", `The header ${name} is required.`]);
});

test.each([
  ["x-acs-action", "ListThings"],
  ["x-acs-version", apiVersion],
])("%s has to be %s", (name, value) => {
  const message = `The parameter ${name} is invalid: it must be ${value}.`;
  expect(verdict({ [name]: "other" })).toEqual(["InvalidParameter", message]);
});

test.each([
  ["host", true],
  ["content-type", true],
  ["x-acs-anything", true],
  ["x-anything", false],
  ["accept", false],
])("%s must be signed: %s", (name, expected) => {
  expect(mustBeSigned(name)).toBe(expected);
});
