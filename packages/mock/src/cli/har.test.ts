import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Exchanged, RecordedRequest } from "../wire/index.ts";
import { createHarFile } from "./har.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-har-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const request: RecordedRequest = {
  at: Date.UTC(2026, 0, 2, 3, 4, 5, 6),
  method: "POST",
  path: "/things/a%20b",
  query: [
    ["page", "1"],
    ["name", "ä &"],
  ],
  operationId: "CreateThing",
  headers: { "content-type": "application/json", accept: "application/json" },
  violations: [],
  status: 200,
  code: undefined,
  message: undefined,
};
const exchanged: Exchanged = {
  body: '{"token":"s","name":"ä"}',
  answer: { status: 200, headers: { "content-type": "application/json", "set-cookie": "s" }, body: { name: "ä" } },
  durationMs: 12,
};

/** The log of a file to which these were written. */
function logOf(...all: (readonly [RecordedRequest, Exchanged])[]) {
  const file = join(folder, "run.har");
  writeFileSync(file, "an older and longer file, of which nothing may stay".repeat(99));
  const har = createHarFile(file, "1.2.3");
  const read = () => JSON.parse(readFileSync(file, "utf8")).log;
  const counts = [read().entries.length];
  for (const [one, exchange] of all) {
    har.add(one, exchange, "http://127.0.0.1:1");
    counts.push(read().entries.length);
  }
  har.close();
  // Each entry has a line of its own.
  expect(readFileSync(file, "utf8").split("\n")).toHaveLength(all.length + 3);
  // It is complete at any time.
  expect(counts).toEqual(Array.from({ length: all.length + 1 }, (_, index) => index));
  return read();
}

test("a file says what wrote it", () => {
  expect(logOf()).toEqual({
    version: "1.2",
    creator: { name: "@vpc-endpoints/mock", version: "1.2.3" },
    entries: [],
  });
});

test("an entry has every field of HAR 1.2, and no secret", () => {
  const [entry] = logOf([request, exchanged]).entries;
  expect(entry).toEqual({
    startedDateTime: "2026-01-02T03:04:05.006Z",
    time: 12,
    request: {
      method: "POST",
      url: "http://127.0.0.1:1/things/a%20b?page=1&name=%C3%A4+%26",
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: [
        { name: "content-type", value: "application/json" },
        { name: "accept", value: "application/json" },
      ],
      queryString: [
        { name: "page", value: "1" },
        { name: "name", value: "ä &" },
      ],
      headersSize: -1,
      bodySize: 25,
      postData: { mimeType: "application/json", text: '{"token":"***","name":"ä"}' },
    },
    response: {
      status: 200,
      statusText: "OK",
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: [
        { name: "content-type", value: "application/json" },
        { name: "set-cookie", value: "***" },
      ],
      content: { size: 13, mimeType: "application/json", text: '{"name":"ä"}' },
      redirectURL: "",
      headersSize: -1,
      bodySize: 13,
    },
    cache: {},
    timings: { send: 0, wait: 12, receive: 0 },
  });
});

test("what was not sent is empty", () => {
  const bare: RecordedRequest = { ...request, query: [], headers: {} };
  const unknown = { status: 299, headers: {}, body: "text" };
  const [without, untyped] = logOf(
    [bare, { ...exchanged, body: "" }],
    [
      { ...bare, status: 299 },
      { ...exchanged, body: "text", answer: unknown },
    ],
  ).entries;
  expect(without.request).toMatchObject({ url: "http://127.0.0.1:1/things/a%20b", queryString: [], bodySize: 0 });
  expect(without.request).not.toHaveProperty("postData");
  expect(untyped.request.postData).toEqual({ mimeType: "", text: "text" });
  expect(untyped.response).toMatchObject({
    status: 299,
    statusText: "",
    content: { size: 4, mimeType: "", text: "text" },
  });
});

test("a connection that was dropped has the status 0 and no answer", () => {
  const [dropped, next] = logOf([{ ...request, status: undefined }, exchanged], [request, exchanged]).entries;
  expect(dropped.response).toMatchObject({
    status: 0,
    statusText: "",
    headers: [],
    content: { size: 0, mimeType: "" },
    bodySize: 0,
  });
  expect(dropped.response.content).not.toHaveProperty("text");
  expect(next.response.status).toBe(200);
});
