import { credentials, operation } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";
import { signedCall } from "../../test/support.ts";
import { type Call, errorAnswer, type Refusal } from "../wire/index.ts";
import { type Authenticator, authenticate as authenticateCall } from "./authenticate.ts";
import type { Credentials } from "./credentials.ts";
import { nodeHashing } from "./node-hashing.ts";
import { createNonces } from "./nonces.ts";
import { webHashing } from "./web-hashing.ts";

const date = Date.parse("2026-01-02T03:04:05Z");

function authenticator(now = date, known: Credentials = credentials) {
  return {
    credentials: new Map([[known.accessKeyId, known]]),
    nonces: createNonces(10),
    hashing: nodeHashing,
    now: () => now,
  };
}

const authenticate = (call: Call, known: Authenticator) => authenticateCall(call, operation.operationId, known);
const answerOf = (refusal: Refusal | undefined) => refusal && errorAnswer(refusal, operation.operationId, undefined);

const without = ({ headers, ...call }: Call, name: string): Call => ({
  ...call,
  headers: Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name)),
});
const withHeader = (call: Call, name: string, value: string): Call => ({
  ...call,
  headers: { ...call.headers, [name]: value },
});

/** The call with another list of the headers under its signature. */
const signing = (call: Call, change: (names: string[]) => string[]): Call =>
  withHeader(
    call,
    "authorization",
    (call.headers.authorization ?? "").replace(/(?<=SignedHeaders=)[^,]*/, (names) =>
      change(names.split(";")).join(";"),
    ),
  );

test.each([
  ["node:crypto", nodeHashing],
  ["WebCrypto", webHashing],
])("a signature passes that the client's code made, and no other, by %s", async (_, hashing) => {
  const call = await signedCall();
  expect(await authenticate(call, { ...authenticator(), hashing })).toBeUndefined();
  const forged = await signedCall({}, { ...credentials, accessKeySecret: "another" });
  expect(await authenticate(forged, { ...authenticator(), hashing })).toMatchObject({ code: "SignatureDoesNotMatch" });
});

test.each<[string, string, number, (call: Call) => Call]>([
  ["no Authorization", "IncompleteSignature", 400, (call) => without(call, "authorization")],
  ["another scheme", "IncompleteSignature", 400, (call) => withHeader(call, "authorization", "Bearer token")],
  [
    "no Signature",
    "IncompleteSignature",
    400,
    (call) => withHeader(call, "authorization", (call.headers.authorization ?? "").replace(/,Signature=.*/, "")),
  ],
  ["an x-acs header that is not signed", "IncompleteSignature", 400, (call) => withHeader(call, "x-acs-more", "1")],
  ["host left out of the signature", "IncompleteSignature", 400, (call) => signing(call, (all) => all.slice(1))],
  ["headers that are not sorted", "IncompleteSignature", 400, (call) => signing(call, (all) => all.toReversed())],
  ["a header named twice", "IncompleteSignature", 400, (call) => signing(call, (all) => ["host", ...all])],
  ["a header that was not sent", "IncompleteSignature", 400, (call) => signing(call, (all) => [...all, "z"])],
  ["a name of no header", "IncompleteSignature", 400, (call) => signing(call, (all) => ["constructor", ...all])],
  ["a common header that was not sent", "MissingParameter", 400, (call) => without(call, "x-acs-version")],
  ["another action", "InvalidParameter", 400, (call) => withHeader(call, "x-acs-action", "DeleteVpcEndpoint")],
  ["another path", "SignatureDoesNotMatch", 400, (call) => ({ ...call, path: `${call.path}x` })],
  ["another query", "SignatureDoesNotMatch", 400, (call) => ({ ...call, query: [["page", "2"]] })],
  ["a body", "SignatureDoesNotMatch", 400, (call) => ({ ...call, body: "x" })],
  ["a token that is not expected", "IncompleteSignature", 400, (call) => withHeader(call, "x-acs-security-token", "t")],
])("%s: %s with status %i", async (_, code, status, change) => {
  const refusal = await authenticate(change(await signedCall()), authenticator());
  expect(refusal?.code).toBe(code);
  expect(answerOf(refusal)).toMatchObject({ status, body: { Code: code } });
});

test("an unknown AccessKey ID is not found", async () => {
  const refusal = await authenticate(await signedCall(), authenticator(date, { ...credentials, accessKeyId: "other" }));
  expect(answerOf(refusal)).toMatchObject({
    status: 404,
    body: { Code: "InvalidAccessKeyId.NotFound" },
  });
});

test("the message of a mismatch ends with the server's string to sign, and with nothing else", async () => {
  const call = await signedCall();
  const refusal = await authenticate({ ...call, path: "/other" }, authenticator());
  expect(answerOf(refusal)?.body).toHaveProperty(
    "Message",
    expect.stringMatching(/^[^\n]*\. server string to sign is: ACS3-HMAC-SHA256\n[0-9a-f]{64}$/),
  );
  const changed = refusal?.message?.("server string to sign is: one\ntwo");
  expect(changed).toMatch(/^server string to sign is: ACS3-HMAC-SHA256\n[0-9a-f]{64}$/);
});

test("the date of a request is held to the clock", async () => {
  const verdict = async (now: number) => (await authenticate(await signedCall(), authenticator(now)))?.code;
  expect(await verdict(date + 15 * 60_000)).toBeUndefined();
  expect(await verdict(date + 15 * 60_000 + 1)).toBe("InvalidTimeStamp.Expired");
});

test("the token is that of the AccessKey", async () => {
  const known = authenticator(date, { ...credentials, securityToken: "token" });
  const verdict = async (sent?: string) =>
    (await authenticate(await signedCall({ "x-acs-security-token": sent }), known))?.code;
  expect(await verdict("token")).toBeUndefined();
  expect(await verdict("other")).toBe("InvalidSecurityToken.MismatchWithAccessKey");
});

test("a nonce counts once, and a forged request does not use it up", async () => {
  const shared = authenticator();
  const call = await signedCall();
  expect((await authenticate({ ...call, path: "/other" }, shared))?.code).toBe("SignatureDoesNotMatch");
  expect(await authenticate(call, shared)).toBeUndefined();
  expect((await authenticate(call, shared))?.code).toBe("SignatureNonceUsed");
  expect(await authenticate(await signedCall({ "x-acs-signature-nonce": "nonce-2" }), shared)).toBeUndefined();
});

test("without credentials any well-formed header passes", async () => {
  const open = { ...authenticator(), credentials: undefined };
  const verdict = async (header: string) =>
    (await authenticate(withHeader(await signedCall(), "authorization", header), open))?.code;
  expect(await verdict("anything")).toBeUndefined();
  expect(await verdict("ACS3-HMAC-SHA256 Credential=a")).toBe("IncompleteSignature");
  expect((await authenticate(without(await signedCall(), "authorization"), open))?.code).toBe("IncompleteSignature");
});

test("the hash is that of the body that was sent, and its content type is signed", async () => {
  const body = '{"name":"ü"}';
  const bodyHash = await nodeHashing.sha256(body);
  const call = {
    ...(await signedCall({ "content-type": "application/json", "x-acs-content-sha256": bodyHash })),
    body,
  };
  expect(await authenticate(call, authenticator())).toBeUndefined();
  expect((await authenticate({ ...call, body: '{"name":"u"}' }, authenticator()))?.code).toBe("SignatureDoesNotMatch");
  const typed = withHeader(await signedCall(), "content-type", "application/json");
  expect((await authenticate(typed, authenticator()))?.code).toBe("IncompleteSignature");
});

test("the old signature is told from a malformed one", async () => {
  const old = withHeader(await signedCall(), "authorization", "acs testid:qxV+fKUQ1DTo6iVLOiVbYmGG3yA=");
  expect(answerOf(await authenticate(old, authenticator()))).toMatchObject({
    status: 400,
    body: {
      Code: "IncompleteSignature",
      Message: "The signature is of the old scheme, `acs ID:signature`. Only ACS3-HMAC-SHA256 is verified.",
    },
  });
});
