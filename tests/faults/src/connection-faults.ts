import { gzipSync } from "node:zlib";
import { expect } from "vitest";
import { answer, type FaultRow, invalid, once, page } from "./fault-row.ts";
import type { Fault } from "./misbehaving-server.ts";

const dropped = { name: "ConnectionError", retryable: true };
const late = { name: "TimeoutError", scope: "attempt", limitMs: 10_000, retryable: true };
const tooLong = { ...invalid(200), message: expect.stringContaining("is longer than 10485760 bytes") };
const gzipped = gzipSync(page);

const reset: Fault = (response) => void response.destroy();
const silence: Fault = () => {};
const silenceAfterHeaders: Fault = (response) => void response.writeHead(200).flushHeaders();
const raw =
  (bytes: string): Fault =>
  (response) =>
    void response.socket?.end(bytes);

/** Sends a body of 100 MB as fast as the client takes it. */
const flood: Fault = (response) => {
  const block = Buffer.alloc(1024 * 1024, " ");
  let left = 100;
  const more = () => {
    while (left-- > 0 && !response.destroyed) if (!response.write(block)) return void response.once("drain", more);
    response.end();
  };
  response.writeHead(200, { "x-acs-request-id": "HEADER-ID" });
  more();
};

const drip: Fault = (response) => {
  const timer = setInterval(() => response.write(" "), 10);
  response.on("close", () => clearInterval(timer));
};

/** Connections that break, stall or send no whole answer. */
export const connectionFaults: readonly FaultRow[] = [
  {
    name: "a refused connection",
    fault: "refused",
    error: { ...dropped, cause: { cause: { code: "ECONNREFUSED" } } },
    attempts: 3,
    waitsMs: 600,
  },
  { name: "reset before headers", fault: reset, error: dropped, attempts: 3, waitsMs: 600 },
  { name: "reset before headers, once", fault: once(reset), error: undefined, attempts: 2, waitsMs: 200 },
  { name: "reset during headers", fault: raw("HTTP/1.1 200 OK\r\nx-acs"), error: dropped, attempts: 3, waitsMs: 600 },
  {
    name: "reset after headers",
    fault: (r) => void r.writeHead(200, { "content-length": "99" }).write('{"Requ', () => r.destroy()),
    error: dropped,
    attempts: 3,
    waitsMs: 600,
  },
  { name: "no HTTP", fault: raw("SSH-2.0-OpenSSH\r\n"), error: dropped, attempts: 3, waitsMs: 600 },
  {
    name: "a length that is too long",
    fault: raw(`HTTP/1.1 200 OK\r\ncontent-length: ${page.length + 9}\r\n\r\n${page}`),
    error: dropped,
    attempts: 3,
    waitsMs: 600,
  },
  {
    name: "a length that is too short",
    fault: answer(page, 200, { "content-length": "9", connection: "close" }),
    error: invalid(200),
    attempts: 1,
  },
  { name: "silence", fault: silence, stalls: "before headers", error: late, attempts: 3, waitsMs: 30_600 },
  {
    name: "silence, once",
    fault: once(silence),
    stalls: "before headers",
    error: undefined,
    attempts: 2,
    waitsMs: 10_200,
  },
  {
    name: "silence beyond the total limit",
    fault: silence,
    stalls: "before headers",
    options: { totalTimeoutMs: 15_000 },
    error: { name: "TimeoutError", scope: "total", limitMs: 15_000, retryable: true },
    attempts: 2,
    waitsMs: 15_000,
  },
  {
    name: "silence after headers",
    fault: silenceAfterHeaders,
    stalls: "after headers",
    error: late,
    attempts: 3,
    waitsMs: 30_600,
  },
  { name: "slow drip", fault: drip, stalls: "after headers", error: late, attempts: 3, waitsMs: 30_600 },
  {
    name: "silence, and the caller gives up",
    fault: silence,
    stalls: "before headers",
    aborts: true,
    error: { name: "AbortError" },
    attempts: 1,
  },
  {
    name: "silence after headers, and the caller gives up",
    fault: silenceAfterHeaders,
    stalls: "after headers",
    aborts: true,
    error: { name: "AbortError" },
    attempts: 1,
  },
  { name: "gzip", fault: answer(gzipped, 200, { "content-encoding": "gzip" }), error: undefined, attempts: 1 },
  {
    name: "corrupt gzip",
    fault: answer("no gzip", 200, { "content-encoding": "gzip" }),
    error: dropped,
    attempts: 3,
    waitsMs: 600,
  },
  {
    // Node inflates what there is and reports no error, so only the JSON shows that the end is missing.
    name: "truncated gzip",
    fault: answer(gzipped.subarray(0, 30), 200, { "content-encoding": "gzip" }),
    error: invalid(200),
    attempts: 1,
  },
  { name: "a body of 100 MB", fault: flood, error: tooLong, attempts: 1 },
  {
    name: "a body that says it has 100 MB",
    fault: (r) =>
      void r.writeHead(200, { "x-acs-request-id": "HEADER-ID", "content-length": "100000000" }).flushHeaders(),
    error: tooLong,
    attempts: 1,
  },
];
