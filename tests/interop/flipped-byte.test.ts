import { once } from "node:events";
import { connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { authorization } from "@vpc-endpoints/client/signing";
import { type Mock, startMock } from "@vpc-endpoints/mock";
import { credentials, operation } from "@vpc-endpoints/test-data";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

let mock: Mock;
let nonce = 0;
beforeAll(async () => {
  mock = await startMock({ credentials });
});
afterAll(() => mock.close());

const bodyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const path = "/openapi/instances/es-cn-2r429tctl000d%2A%2A%2A%2A/vpc-endpoints";
const version = "HTTP/1.1";

/** A signed request as bytes, with nothing in it that the signature does not cover but the version of HTTP. */
async function signedRequest(): Promise<Buffer> {
  nonce += 1;
  const headers = {
    host: new URL(mock.url).host,
    "x-acs-action": operation.operationId,
    "x-acs-content-sha256": bodyHash,
    "x-acs-date": `${new Date().toISOString().slice(0, -5)}Z`,
    "x-acs-signature-nonce": `nonce-${nonce}`,
    "x-acs-version": "2017-06-13",
  };
  const query = [
    ["page", "1"],
    ["size", "20"],
  ] as const;
  const signed = { method: "GET", path, query, headers, bodyHash };
  const lines = Object.entries({ ...headers, authorization: await authorization(signed, credentials) });
  const head = lines.map(([name, value]) => `${name}:${value}\r\n`).join("");
  return Buffer.from(`GET ${path}?page=1&size=20 ${version}\r\n${head}\r\n`);
}

/** Status of the answer to these bytes. 0: the connection was closed without one. */
async function statusOf(request: Buffer): Promise<number> {
  const { hostname, port } = new URL(mock.url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  socket.end(request);
  const answer = await buffer(socket).catch(() => Buffer.alloc(0));
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer.toString("latin1"))?.[1] ?? 0);
}

/** Whether a change means the same request: the names of headers have no case, and the version of HTTP is not signed. */
function meansTheSame(original: Buffer, changed: Buffer, position: number): boolean {
  const text = original.toString("latin1");
  const inVersion = position >= text.indexOf(version) && position < text.indexOf(version) + version.length;
  const normalize = (bytes: Buffer) => bytes.toString("latin1").replace(/^[\w-]+:/gm, (name) => name.toLowerCase());
  return inVersion || normalize(original) === normalize(changed);
}

test("a signed request is accepted as it is", async () => {
  expect(await statusOf(await signedRequest())).toBe(200);
});

test("a signed request with one byte changed is refused", async () => {
  const { length } = await signedRequest();
  const position = fc.integer({ min: 0, max: length - 1 });
  const mask = fc.integer({ min: 1, max: 255 });
  await fc.assert(
    fc.asyncProperty(position, mask, async (where, bits) => {
      const original = await signedRequest();
      fc.pre(where < original.length);
      const changed = Buffer.from(original);
      changed.writeUInt8(original.readUInt8(where) ^ bits, where);
      fc.pre(!meansTheSame(original, changed, where));
      expect(await statusOf(changed)).not.toBe(200);
    }),
    { numRuns: 2000 },
  );
}, 60_000);
