import { gzipSync } from "node:zlib";
import type { Fault } from "./misbehaving-server.ts";

/** The body of a page that is as it should be. */
export const page = JSON.stringify({ RequestId: "BODY-ID", Result: [{ endpointId: "ep-1" }] });
const gzipped = gzipSync(page);

/** A fault, and what the client has to make of it. */
export interface FaultRow {
  readonly name: string;
  readonly fault: Fault;
  /** What the error has; `undefined` if the call succeeds in spite of the fault. */
  readonly error: { readonly name: string; readonly [field: string]: unknown } | undefined;
  /** The limit of one attempt in milliseconds, for faults that end by it. */
  readonly timeoutMs?: number;
  /** How many requests the server sees. */
  readonly attempts: number;
}

const answer =
  (body: string | Buffer, status = 200, headers: Record<string, string> = {}): Fault =>
  (response) =>
    void response.writeHead(status, { "x-acs-request-id": "HEADER-ID", ...headers }).end(body);

const json = (body: object, status: number, headers = {}) => answer(JSON.stringify(body), status, headers);

/** Misbehaves at first, and then answers as it should. */
const once =
  (fault: Fault, then: Fault = answer(page)): Fault =>
  (response, attempt, request) =>
    (attempt === 1 ? fault : then)(response, attempt, request);

const dropped = { name: "ConnectionError", retryable: true };
const late = { name: "TimeoutError", scope: "attempt" };
const invalid = (status: number) => ({ name: "InvalidResponseError", status, requestId: "HEADER-ID" });

export const faults: readonly FaultRow[] = [
  { name: "reset before headers", fault: (r) => void r.destroy(), error: dropped, attempts: 3 },
  { name: "reset before headers, once", fault: once((r) => void r.destroy()), error: undefined, attempts: 2 },
  {
    name: "reset during headers",
    fault: (r) => void r.socket?.end("HTTP/1.1 200 OK\r\nx-acs"),
    error: dropped,
    attempts: 3,
  },
  {
    name: "reset after headers",
    fault: (r) => void r.writeHead(200, { "content-length": "99" }).write('{"Requ', () => r.destroy()),
    error: dropped,
    attempts: 3,
  },
  { name: "no HTTP", fault: (r) => void r.socket?.end("SSH-2.0-OpenSSH\r\n"), error: dropped, attempts: 3 },
  { name: "silence", fault: () => {}, error: late, timeoutMs: 100, attempts: 3 },
  { name: "silence, once", fault: once(() => {}), error: undefined, timeoutMs: 300, attempts: 2 },
  {
    name: "silence after headers",
    fault: (r) => void r.writeHead(200).flushHeaders(),
    error: late,
    timeoutMs: 100,
    attempts: 3,
  },
  {
    name: "slow drip",
    fault(response) {
      const timer = setInterval(() => response.write(" "), 10);
      response.on("close", () => clearInterval(timer));
    },
    error: late,
    timeoutMs: 100,
    attempts: 3,
  },
  {
    // Node inflates what there is and reports no error, so only the JSON shows that the end is missing.
    name: "truncated gzip",
    fault: answer(gzipped.subarray(0, 30), 200, { "content-encoding": "gzip" }),
    error: invalid(200),
    attempts: 1,
  },
  { name: "corrupt gzip", fault: answer("no gzip", 200, { "content-encoding": "gzip" }), error: dropped, attempts: 3 },
  { name: "gzip", fault: answer(gzipped, 200, { "content-encoding": "gzip" }), error: undefined, attempts: 1 },
  {
    name: "a length that is too long",
    fault: (r) => void r.socket?.end(`HTTP/1.1 200 OK\r\ncontent-length: ${page.length + 9}\r\n\r\n${page}`),
    error: dropped,
    attempts: 3,
  },
  {
    name: "a length that is too short",
    fault: answer(page, 200, { "content-length": "9", connection: "close" }),
    error: invalid(200),
    attempts: 1,
  },
  { name: "HTML 502", fault: answer("<html>502</html>", 502), error: invalid(502), attempts: 3 },
  { name: "empty 200", fault: answer(""), error: invalid(200), attempts: 1 },
  { name: "empty 503", fault: answer("", 503), error: invalid(503), attempts: 3 },
  { name: "truncated JSON", fault: answer(page.slice(0, -9)), error: invalid(200), attempts: 1 },
  { name: "not UTF-8", fault: answer(Buffer.from([0x7b, 0xff])), error: invalid(200), attempts: 1 },
  { name: "wrong shape", fault: json({ RequestId: "R", Result: {} }, 200), error: invalid(200), attempts: 1 },
  {
    name: "a Code with status 200",
    fault: json({ Code: "InstanceNotFound", RequestId: "R" }, 200),
    error: { name: "ApiError", code: "InstanceNotFound", requestId: "R", status: 200 },
    attempts: 1,
  },
  {
    name: "an error in lower case",
    fault: json({ code: "InstanceNotFound", message: "No.", requestId: "R" }, 404),
    error: { name: "ApiError", code: "InstanceNotFound", requestId: "R", message: "InstanceNotFound: No." },
    attempts: 1,
  },
  {
    name: "an XML error",
    fault: answer("<Error><Code>Forbidden.RAM</Code><Message>No.</Message></Error>", 403),
    error: { name: "ApiError", code: "Forbidden.RAM", requestId: "HEADER-ID" },
    attempts: 1,
  },
  {
    name: "a redirect to another host",
    fault: answer("", 302, { location: "http://localhost:9/elsewhere" }),
    error: invalid(302),
    attempts: 1,
  },
  {
    name: "a body of 100 MB",
    fault(response) {
      const block = Buffer.alloc(1024 * 1024, " ");
      let left = 100;
      const more = () => {
        while (left-- > 0 && !response.destroyed) if (!response.write(block)) return void response.once("drain", more);
        response.end();
      };
      response.writeHead(200, { "x-acs-request-id": "HEADER-ID" });
      more();
    },
    error: invalid(200),
    attempts: 1,
  },
  {
    name: "throttling with x-acs-retry-after",
    fault: json({ Code: "Throttling.User" }, 400, { "x-acs-retry-after": "20" }),
    error: { name: "ThrottlingError", retryAfterMs: 20 },
    attempts: 3,
  },
  {
    name: "throttling with Retry-After, longer than the call may take",
    fault: json({ Code: "Throttling" }, 429, { "retry-after": "60" }),
    error: { name: "ThrottlingError", retryAfterMs: 60_000 },
    attempts: 1,
  },
  {
    name: "throttling, once",
    fault: once(json({ Code: "Throttling" }, 400, { "x-acs-retry-after": "20" })),
    error: undefined,
    attempts: 2,
  },
  {
    name: "expired clock, mended by the answer's Date",
    fault: once(json({ Code: "InvalidTimeStamp.Expired" }, 400)),
    error: undefined,
    attempts: 2,
  },
  {
    name: "expired clock for ever",
    fault: json({ Code: "InvalidTimeStamp.Expired" }, 400),
    error: { name: "AuthenticationError" },
    attempts: 2,
  },
  {
    name: "an answer that echoes the request",
    fault: (r, _, request) => void r.writeHead(200).end(JSON.stringify(request.headers)),
    error: { name: "InvalidResponseError", status: 200 },
    attempts: 1,
  },
];
