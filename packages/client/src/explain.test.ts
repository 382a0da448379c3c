import { afterEach, expect, test, vi } from "vitest";
import { ApiError, AuthenticationError } from "./errors.ts";
import { explain } from "./explain.ts";
import { canonicalRequest } from "./signing/canonical-request.ts";

afterEach(() => {
  vi.doUnmock("./signature-diagnosis.ts");
  vi.resetModules();
});

const signed = { method: "GET", path: "/SECRET", query: [], headers: { host: "a.example" }, bodyHash: "hash" };
const redact = (text: string) => text.replaceAll("SECRET", "***");
const details = {
  ...{ status: 400, requestId: "R", retryable: false, retryAfterMs: undefined, hostId: "h", recommend: undefined },
};
const differs = (message: string) => new AuthenticationError(message, { ...details, code: "SignatureDoesNotMatch" });

test.each([
  new Error("No."),
  "text",
  new ApiError("No.", { ...details, code: "InstanceNotFound" }),
  new AuthenticationError("No.", { ...details, code: "SignatureNonceUsed" }),
])("%s stays as it is", async (error) => {
  expect(await explain(error, signed, redact)).toBe(error);
});

test("of a signature that differs the error says why, and keeps what else it knows", async () => {
  const canonical = redact(canonicalRequest(signed));
  const error = differs(`canonical request is:${canonical}`);
  expect(await explain(error, signed, redact)).toMatchObject({
    ...{ ...details, name: "AuthenticationError", code: "SignatureDoesNotMatch" },
    message:
      "SignatureDoesNotMatch: the service signed the same, so the AccessKey secret is not the one of this AccessKey ID",
  });
});

test("what is shown of the request is without secrets", async () => {
  const error = differs(`canonical request is:${canonicalRequest({ ...signed, path: "/other" })}`);
  expect(await explain(error, signed, redact)).toMatchObject({
    message:
      'SignatureDoesNotMatch: the request was changed on its way: line 2 of the canonical request is "/***" here and "/other" there',
  });
});

test("where the reason cannot be looked for, the error stays as it is", async () => {
  vi.doMock("./signature-diagnosis.ts", () => {
    throw new TypeError("Failed to fetch dynamically imported module");
  });
  const error = differs("No.");
  expect(await explain(error, signed, redact)).toBe(error);
});
