import { createHash, createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { signRequest } from "./index.ts";

test("all that an own client needs is signed, the hash of a body included", async () => {
  const request = {
    method: "POST",
    host: "a.example",
    path: "/things",
    query: [
      ["z", "1"],
      ["a", "b c"],
    ] as const,
    headers: { "content-type": "application/json", "x-acs-trace": "1", accept: "application/json" },
    body: '{"é":1}',
  };
  const credentials = { accessKeyId: "ID", accessKeySecret: "SECRET", securityToken: "TOKEN" };
  const signer = { action: "CreateThing", credentials, date: new Date("2026-01-02T03:04:05.678Z"), nonce: "NONCE" };
  const { headers } = await signRequest(request, signer);
  const bodyHash = createHash("sha256").update(request.body).digest("hex");
  const common = {
    "x-acs-action": "CreateThing",
    "x-acs-content-sha256": bodyHash,
    "x-acs-date": "2026-01-02T03:04:05Z",
    "x-acs-security-token": "TOKEN",
    "x-acs-signature-nonce": "NONCE",
    "x-acs-trace": "1",
    "x-acs-version": "2017-06-13",
  };
  expect(headers).toMatchObject({ ...request.headers, ...common });
  const signed = { "content-type": "application/json", host: "a.example", ...common };
  const lines = Object.entries(signed).map(([name, value]) => `${name}:${value}\n`);
  const names = Object.keys(signed).join(";");
  const canonical = `POST\n/things\na=b%20c&z=1\n${lines.join("")}\n${names}\n${bodyHash}`;
  const text = `ACS3-HMAC-SHA256\n${createHash("sha256").update(canonical).digest("hex")}`;
  const signature = createHmac("sha256", "SECRET").update(text).digest("hex");
  expect(headers.authorization).toBe(`ACS3-HMAC-SHA256 Credential=ID,SignedHeaders=${names},Signature=${signature}`);
});

test("only host, content-type and headers that begin with x-acs- are signed", async () => {
  const headers = {
    "content-type": "a/b",
    "content-type-hint": "c",
    "my-x-acs-trace": "d",
    accept: "e",
    "x-acs-trace": "f",
  };
  const request = { method: "GET", host: "a.example", path: "/", query: [], headers };
  const signer = {
    action: "A",
    credentials: { accessKeyId: "ID", accessKeySecret: "S" },
    date: new Date(0),
    nonce: "N",
  };
  const { signed } = await signRequest(request, signer);
  const common = ["x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version"];
  expect(Object.keys(signed.headers).sort()).toEqual(["content-type", "host", "x-acs-trace", ...common].sort());
});

test.each([undefined, ""])("without a byte in the body (%j) the hash is that of nothing", async (body) => {
  const request = { method: "GET", host: "a.example", path: "/", query: [], headers: {}, body };
  const credentials = { accessKeyId: "ID", accessKeySecret: "S" };
  const { headers, signed } = await signRequest(request, { action: "A", credentials, date: new Date(0), nonce: "N" });
  const hash = createHash("sha256").update("").digest("hex");
  expect([headers["x-acs-content-sha256"], signed.bodyHash]).toEqual([hash, hash]);
});

test("a common header of the request's own is replaced, and what is sent in its place is signed", async () => {
  const headers = { "x-acs-action": "Other", "x-acs-version": "1999-01-01" };
  const request = { method: "GET", host: "a.example", path: "/", query: [], headers };
  const credentials = { accessKeyId: "ID", accessKeySecret: "S" };
  const signer = { action: "A", credentials, date: new Date(0), nonce: "N" };
  const { headers: sent, signed } = await signRequest(request, signer);
  const { host: _, ...covered } = signed.headers;
  expect(sent).toMatchObject(covered);
  expect(sent).toMatchObject({ "x-acs-action": "A", "x-acs-version": "2017-06-13" });
});

test("a query whose canonical form is known already is signed in that form", async () => {
  const request = { method: "GET", host: "a.example", path: "/", query: [["a", "b c"]] as const, headers: {} };
  const credentials = { accessKeyId: "ID", accessKeySecret: "S" };
  const signer = { action: "A", credentials, date: new Date(0), nonce: "N" };
  const computed = await signRequest(request, signer);
  const known = await signRequest({ ...request, canonicalQuery: "a=b%20c" }, signer);
  const other = await signRequest({ ...request, canonicalQuery: "a=b" }, signer);
  expect(known.headers).toEqual(computed.headers);
  expect(other.headers.authorization).not.toBe(computed.headers.authorization);
});
