import type { OperationDescription } from "@vpc-endpoints/types";
import { expect, test } from "vitest";
import type { Json } from "./answer.ts";
import { failureOf, invalidResponse } from "./failure.ts";

const ram = { action: "elasticsearch:GetThing", resource: "acs:elasticsearch:*:*:instances/*" };
const operation: OperationDescription = {
  ...{ operationId: "GetThing", method: "GET", path: "/", parameters: [], answer: {}, ram },
};
const context = { now: new Date("2026-01-01T00:00:00Z"), redact: (text: string) => text.replaceAll("secret", "***") };

function failed(json: Json, status = 400, headers: Record<string, string> = {}, of = operation) {
  const response = new Response("", { status, headers });
  return failureOf(of, { response, text: "" }, json, context);
}

test.each([
  ["Throttling", "ThrottlingError"],
  ["Throttling.Api", "ThrottlingError"],
  ["NotThrottling", "ApiError"],
  ["SignatureDoesNotMatch", "AuthenticationError"],
  ["SignatureNonceUsed", "AuthenticationError"],
  ["InvalidAccessKeyId.NotFound", "AuthenticationError"],
  ["InvalidTimeStamp.Expired", "AuthenticationError"],
  ["IncompleteSignature", "AuthenticationError"],
  ["InvalidSecurityToken.Expired", "AuthenticationError"],
  ["WrongSignature", "ApiError"],
  ["InstanceNotFound", "ApiError"],
])("the code %s makes an %s", (Code, name) => {
  expect(failed({ Code })).toMatchObject({ name, code: Code });
});

test.each([
  ["Throttling", 400, true],
  ["Throttling.User", 400, true],
  ["ServiceUnavailable", 400, true],
  ["InternalError", 400, true],
  ["SignatureNonceUsed", 400, true],
  ["NoThrottling", 400, false],
  ["InstanceNotFound", 408, true],
  ["InstanceNotFound", 407, false],
  ["InstanceNotFound", 409, false],
  ["InstanceNotFound", 499, false],
  ["InstanceNotFound", 500, true],
  ["InstanceNotFound", 599, true],
])("the code %s with status %i: retryable is %s", (Code, status, retryable) => {
  expect(failed({ Code }, status)).toMatchObject({ retryable, status });
});

test("an error has all that the service says, and no secret", () => {
  const said = { RequestId: "R secret", HostId: "h", Recommend: "https://a.example", Message: "No secret." };
  expect(failed({ Code: "secret", ...said }, 400, { "x-acs-retry-after": "7" })).toMatchObject({
    ...{ message: "***: No ***.", code: "***", requestId: "R ***", hostId: "h", recommend: "https://a.example" },
    ...{ retryAfterMs: 7, accessDeniedDetail: undefined },
  });
  expect(failed({ Code: "Novel" }, 400, { "x-acs-request-id": "of the header" })).toMatchObject({
    ...{ message: "Novel: ", requestId: "of the header", hostId: undefined, recommend: undefined },
  });
});

test("of a long text 5,000 characters are kept", () => {
  const long = "x".repeat(6000);
  const error = failed({ Code: long, Message: long });
  expect(error).toMatchObject({ code: "x".repeat(5000) });
  expect(error?.message).toBe(`${"x".repeat(5000)}: ${"x".repeat(5000)}`);
});

test.each([
  ["Forbidden.RAM", true],
  ["NoPermission", true],
  ["NotForbidden", false],
])("the code %s tells which permission it takes: %s", (Code, tells) => {
  const advice = ` (it takes the permission ${ram.action} on ${ram.resource})`;
  expect(failed({ Code, Message: "No." })?.message).toBe(`${Code}: No.${tells ? advice : ""}`);
  const { ram: _, ...other } = operation;
  expect(failed({ Code, Message: "No." }, 400, {}, other)?.message).toBe(`${Code}: No.`);
});

test("which policy refused is kept without secrets, and what cannot be is left out", () => {
  expect(failed({ Code: "Forbidden", AccessDeniedDetail: { a: "secret" } })).toMatchObject({
    accessDeniedDetail: { a: "***" },
  });
  expect(failed({ Code: "Forbidden", accessDeniedDetail: { a: "b" } })).toMatchObject({
    accessDeniedDetail: { a: "b" },
  });
  const endless: Record<string, unknown> = {};
  endless.self = endless;
  for (const AccessDeniedDetail of ["text", [], endless]) {
    expect(failed({ Code: "Forbidden", AccessDeniedDetail })).toHaveProperty("accessDeniedDetail", undefined);
  }
});

test.each([
  [200, undefined],
  [299, undefined],
  [302, "is a redirect, which is not followed"],
  [399, "is a redirect, which is not followed"],
  [400, "is neither a success nor an error of the service"],
  [500, "is neither a success nor an error of the service"],
])("status %i without a code %s", (status, problem) => {
  const error = failed({}, status);
  if (problem === undefined) expect(error).toBeUndefined();
  else expect(error).toMatchObject({ name: "InvalidResponseError", message: expect.stringContaining(problem) });
});

test("status 429 without a code is throttling", () => {
  expect(failed({}, 429)).toMatchObject({ name: "ThrottlingError", code: "Throttling", retryable: true });
});

test("an answer that cannot be used is shown with its beginning on one line, escapes resolved", () => {
  const of = (text: string, headers: Record<string, string> = {}) => {
    const response = new Response(null, { status: 502, headers });
    return invalidResponse({ response, text }, "is wrong", context).message;
  };
  expect(of("<html>\n  <p>")).toBe('The answer with status 502 (no content type) is wrong: "<html> <p>"');
  expect(of("\\u0073ecret s\\ecret", { "content-type": "text/secret" })).toBe(
    'The answer with status 502 (text/***) is wrong: "*** ***"',
  );
  expect(of("x".repeat(300))).toContain(`"${"x".repeat(200)}"`);
  expect(of("&#x73;ecret &#115;ecret")).toContain('"*** ***"');
  // What is looked at is limited, and what is cut off holds no part of a secret.
  expect(of(`${" ".repeat(20_000)}text`)).toContain('" "');
  expect(of(`${" ".repeat(19_997)}secret`)).toContain('" ***"');
});
