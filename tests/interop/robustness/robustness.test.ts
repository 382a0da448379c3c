import { once } from "node:events";
import { connect, type Socket } from "node:net";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Command, head, path, startCommand, statusOf, stopCommand } from "./command.ts";

let command: Command;
beforeAll(async () => {
  command = await startCommand();
});
afterEach(async () => {
  expect(command.child.exitCode).toBeNull();
  expect(await statusOf(command, `${head(path)}\r\n`)).toBe(200);
});
afterAll(async () => {
  expect(await stopCommand(command)).toBe(0);
});

test("10,000 connections, open at once and dropped", async () => {
  const sockets: Socket[] = [];
  const opened: Promise<unknown>[] = [];
  for (let index = 0; index < 10_000; index += 1) {
    const socket = connect(Number(command.url.port), command.url.hostname);
    socket.on("error", () => {});
    // Some are dropped before a request, some within one, some within its answer.
    if (index % 3 === 1) socket.write(head(path));
    if (index % 3 === 2) socket.write(`${head(path)}\r\n`);
    sockets.push(socket);
    opened.push(once(socket, "connect"));
  }
  await Promise.all(opened);
  for (const socket of sockets) socket.destroy();
  expect(sockets).toHaveLength(10_000);
}, 60_000);

test.each([
  ["no HTTP", "hello\r\n\r\n"],
  ["binary", Buffer.from([0, 1, 2, 255, 254, 22, 3, 1])],
  ["no version", `GET ${path}\r\n\r\n`],
  ["another version", `GET ${path} HTTP/9.9\r\nhost: mock\r\n\r\n`],
  ["no host", `GET ${path} HTTP/1.1\r\n\r\n`],
  ["an unknown method", `FETCH ${path} HTTP/1.1\r\nhost: mock\r\n\r\n`],
  ["a header without a colon", `${head(path)}nonsense\r\n\r\n`],
  ["a NUL in a header", `${head(path)}x-a: \0\r\n\r\n`],
  ["two lengths", `${head(path)}content-length: 1\r\ncontent-length: 2\r\n\r\nxx`],
  ["a length and chunks", `${head(path)}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
  ["a negative length", `${head(path)}content-length: -1\r\n\r\n`],
  ["a bad chunk", `${head(path)}transfer-encoding: chunked\r\n\r\nzz\r\n\r\n`],
  ["a broken-off chunk", `${head(path)}transfer-encoding: chunked\r\n\r\nff\r\nx`],
  ["oversized headers", `${head(path)}x-big: ${"x".repeat(64 * 1024)}\r\n\r\n`],
  ["10,000 headers", `${head(path)}${"x: 1\r\n".repeat(10_000)}\r\n`],
  ["an oversized URL", `${head(`${path}?x=${"x".repeat(64 * 1024)}`)}\r\n`],
  ["a target with a fragment", `${head(`${path}#x`)}\r\n`],
])("%s is refused or cut off", async (_, request) => {
  const status = await statusOf(command, request);
  expect(status === 0 || (status >= 400 && status < 500), `status ${status}`).toBe(true);
});

test.each<[string, string, number]>([
  ["GET", "/openapi/instances/%2e%2e/vpc-endpoints", 404],
  ["GET", "/openapi/instances/..%2f..%2fetc%2fpasswd/vpc-endpoints", 200],
  ["GET", "/openapi/instances/../../../vpc-endpoints", 404],
  ["GET", "/openapi/instances/%zz/vpc-endpoints", 400],
  ["GET", "/openapi/instances/%00/vpc-endpoints", 200],
  ["GET", "/openapi/instances//vpc-endpoints", 400],
  ["GET", "//", 404],
  ["GET", "/", 404],
  ["GET", "/_mock/", 404],
  ["GET", "/_mock/%2e%2e/enqueue", 404],
  ["GET", `http://elsewhere.example${path}`, 200],
  ["OPTIONS", "*", 400],
  ["POST", path, 405],
  ["DELETE", path, 405],
  ["PROPFIND", path, 405],
  ["GET", `${path}?page=%00`, 400],
  ["GET", `${path}?page=%F0%9F%98%80&%E4%BD%A0=%ff`, 400],
])("%s %s: %i", async (method, target, status) => {
  expect(await statusOf(command, `${head(target, method)}\r\n`)).toBe(status);
});

test("a parameter sent 500 times is a bad one", async () => {
  expect(await statusOf(command, `${head(`${path}?${"page=1&".repeat(500)}`)}\r\n`)).toBe(400);
});

test("a HEAD request gets no body", async () => {
  expect(await statusOf(command, `${head(path, "HEAD")}\r\n`)).toBeGreaterThanOrEqual(200);
});

test("a body on GET is a bad parameter, also in chunks", async () => {
  expect(await statusOf(command, `${head(path)}content-length: 5\r\n\r\nhello`)).toBe(400);
  expect(await statusOf(command, `${head(path)}content-type: application/json\r\ncontent-length: 1\r\n\r\n{`)).toBe(
    400,
  );
  const chunked = await statusOf(command, `${head(path)}transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`);
  expect([200, 400]).toContain(chunked);
});

const megabyte = Buffer.alloc(1024 * 1024, "x");

test.each(["/_mock/enqueue", "/_mock/move", "/_mock/reset", path])(
  "50 MB posted to %s",
  async (target) => {
    const parts = Array.from({ length: 50 }, () => megabyte);
    const declared = await statusOf(
      command,
      `${head(target, "POST")}content-length: ${50 * megabyte.length}\r\n\r\n`,
      ...parts,
    );
    expect([0, 204, 413]).toContain(declared);
    const chunks = parts.flatMap((part) => [`${part.length.toString(16)}\r\n`, part, "\r\n"]);
    const start = `${head(target, "POST")}transfer-encoding: chunked\r\n\r\n`;
    expect([0, 204, 413]).toContain(await statusOf(command, start, ...chunks, "0\r\n\r\n"));
  },
  30_000,
);

test("random paths, queries and headers get an answer, or the connection is closed", async () => {
  const bytes = fc.string({
    unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)),
    maxLength: 60,
  });
  const encoded = fc.string({ unit: "binary", maxLength: 30 }).map(encodeURIComponent);
  const segment = fc.oneof(bytes, encoded, fc.constantFrom("..", "%2e%2e", "%", "%2F", "{InstanceId}", "__proto__"));
  const name = fc.oneof(
    encoded,
    fc.constantFrom("page", "size", "__server", "__code", "__example", "__dynamic", "__seed"),
  );
  const header = fc.constantFrom(
    "prefer",
    "accept",
    "authorization",
    "content-type",
    "origin",
    "host",
    "x-acs-date",
    "cookie",
  );
  const request = fc.record({
    target: fc.oneof(
      segment.map((id) => `/openapi/instances/${id}/vpc-endpoints`),
      segment.map((rest) => `/${rest}`),
      segment.map((rest) => `/_mock/${rest}`),
    ),
    query: fc.array(fc.tuple(name, fc.oneof(encoded, bytes)), { maxLength: 4 }),
    headers: fc.array(
      fc.tuple(header, fc.oneof(bytes, fc.constantFrom("dynamic=true", "code=200, example=vendor-sample", "*/*;q=x"))),
      {
        maxLength: 4,
      },
    ),
  });
  await fc.assert(
    fc.asyncProperty(request, async ({ target, query, headers }) => {
      const search = query.map((pair) => pair.join("=")).join("&");
      const lines = headers.map(([key, value]) => `${key}: ${value.replace(/[\r\n]/g, "")}\r\n`).join("");
      const status = await statusOf(command, `GET ${target}?${search} HTTP/1.1\r\nhost: mock\r\n${lines}\r\n`);
      expect(status === 0 || (status >= 200 && status < 500), `status ${status}`).toBe(true);
      expect(command.child.exitCode).toBeNull();
    }),
    { numRuns: 1000 },
  );
}, 60_000);
