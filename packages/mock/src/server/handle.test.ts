import type { IHttpRequest } from "@stoplight/prism-http";
import { expect, test } from "vitest";
import { exchange, serve } from "../../test/raw.ts";
import { manualClock } from "../../test/support.ts";
import { createSessions } from "../sessions.ts";
import type { Exchanged, Outcome, RecordedRequest } from "../wire/index.ts";
import { type Handling, handle } from "./handle.ts";

/** A server whose Prism notes what it is given and decides this. */
async function serving(outcome: Partial<Outcome> = {}, more: Partial<Handling> = {}) {
  const clock = manualClock();
  const sessions = createSessions({ clock });
  const inputs: IHttpRequest[] = [];
  const closing = new AbortController();
  const handling: Handling = {
    sessions,
    prism: async (input) => {
      inputs.push(input);
      const answer = { status: 200, headers: {}, body: "answer" };
      return { answer, delivery: { delayMs: 0 }, violations: [], ...outcome };
    },
    control: true,
    onRequest: undefined,
    closing: closing.signal,
    ...more,
  };
  const server = await serve((request, response) => handle(request, response, handling));
  return { ...server, clock, sessions, inputs, closing };
}

test("Prism is given the request, and takes it for one that asks for JSON", async () => {
  await using server = await serving();
  await fetch(`${server.url}/a/../b%2f?x=1&y=2&x=3&x=&__proto__=4`, {
    method: "PUT",
    headers: { accept: "text/html", "content-type": "application/json" },
    body: '{"a":1}',
  });
  const [input] = server.inputs;
  expect(input).toMatchObject({ method: "put", body: { a: 1 } });
  expect(input?.headers).toMatchObject({ accept: "application/json", "content-type": "application/json" });
  expect(input?.url).toEqual({ path: "/b%2f", query: JSON.parse('{"x":["1","3",""],"y":"2","__proto__":"4"}') });
});

test.each([
  ["?__server=http://other.example", { baseUrl: "http://other.example" }],
  ["?__server=", {}],
])("%s asks for a server of the document: %j", async (query, expected) => {
  await using server = await serving();
  await fetch(server.url + query);
  const { path, query: _, ...rest } = server.inputs[0]?.url ?? {};
  expect([path, rest]).toEqual(["/", expected]);
});

test("the answer has the date of the clock, what it says itself, and what was broken", async () => {
  const violations = [{ fault: "request", location: "query.page", message: "must be integer" }] as const;
  const answer = { status: 201, headers: { "x-a": "1" }, body: { a: 1 } };
  await using server = await serving({ answer, violations });
  const response = await fetch(server.url);
  expect([response.status, await response.json()]).toEqual([201, { a: 1 }]);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "access-control-allow-origin": "*",
    date: "Fri, 02 Jan 2026 03:04:05 GMT",
    "x-a": "1",
    "sl-violations": expect.stringContaining("must be integer"),
  });
});

const date = "Fri, 02 Jan 2026 03:04:05 GMT";
const failing = () => {
  throw new Error("it is broken");
};
test.each<[string, string, RequestInit, Partial<Handling>]>([
  ["the control API", "/_mock/health", {}, {}],
  ["a refused control request", "/_mock/nothing", {}, {}],
  [
    "what a browser asks before a call",
    "/",
    { method: "OPTIONS", headers: { origin: "http://a.example", "access-control-request-method": "GET" } },
    {},
  ],
  ["a callback that fails", "/", {}, { onRequest: failing }],
  ["a fault of the mock", "/", {}, { prism: failing }],
])("%s is answered with the date of the clock", async (_, target, init, more) => {
  await using server = await serving({}, more);
  expect((await fetch(server.url + target, init)).headers.get("date")).toBe(date);
});

test("a body that is too long is answered with the date of the clock", async () => {
  await using server = await serving();
  for (const target of ["/", "/_mock/enqueue"]) {
    const lines = [`POST ${target} HTTP/1.1`, "host: localhost", `content-length: ${1024 * 1024 + 1}`];
    expect(await exchange(server.url, lines)).toMatch(new RegExp(`^HTTP/1.1 413 [^]*\r\ndate: ${date}\r\n`, "i"));
  }
});

test("the clock is moved before its answer is dated, and a call has its session's date", async () => {
  await using server = await serving();
  const headers = { "x-mock-session": "a" };
  const init = { method: "POST", headers, body: '{"advance":1000}' };
  const later = "Fri, 02 Jan 2026 03:04:06 GMT";
  expect((await fetch(`${server.url}/_mock/clock`, init)).headers.get("date")).toBe(later);
  expect((await fetch(server.url, { headers })).headers.get("date")).toBe(later);
  expect((await fetch(server.url)).headers.get("date")).toBe(date);
});

test("a header of the answer comes before the date of the clock", async () => {
  await using server = await serving({ answer: { status: 200, headers: { date: "today" }, body: undefined } });
  expect((await fetch(server.url)).headers.get("date")).toBe("today");
});

test("a delay ends with the clock, or when the server closes", async () => {
  await using server = await serving({ delivery: { delayMs: 5 } });
  const first = fetch(server.url);
  await expect.poll(() => server.clock.waits).toEqual([5]);
  server.clock.advance(5);
  expect((await first).status).toBe(200);
  const second = fetch(server.url);
  await expect.poll(() => server.clock.waits).toEqual([5, 5]);
  server.closing.abort();
  expect((await second).status).toBe(200);
});

test("what is not delayed does not wait, and what is dropped is not sent", async () => {
  await using server = await serving({ delivery: { delayMs: 0, drop: "before-headers" } });
  await expect(fetch(server.url)).rejects.toThrow("fetch failed");
  expect(server.clock.waits).toEqual([]);
  expect(server.sessions.usual.scenario.requests).toMatchObject([{ status: undefined }]);
});

test("a request is recorded and told once its answer is decided", async () => {
  const told: { request: RecordedRequest; exchanged: Exchanged }[] = [];
  const started = performance.now();
  await using server = await serving(
    { operationId: "X" },
    { onRequest: (request, exchanged) => void told.push({ request, exchanged }) },
  );
  await fetch(`${server.url}/a?b=c`, { method: "POST", body: "text" });
  const [recorded] = server.sessions.usual.scenario.requests;
  expect(recorded).toMatchObject({
    at: server.clock.now(),
    method: "POST",
    path: "/a",
    query: [["b", "c"]],
    operationId: "X",
    status: 200,
  });
  const exchanged = { body: "text", answer: { status: 200, headers: {}, body: "answer" } };
  expect(told).toMatchObject([{ request: recorded, exchanged }]);
  const durationMs = told[0]?.exchanged.durationMs;
  expect(durationMs).toBeGreaterThanOrEqual(0);
  expect(durationMs).toBeLessThanOrEqual(performance.now() - started);
});

test.each([
  ["a", true, [0, 1]],
  ["", true, [1, 0]],
  [undefined, true, [1, 0]],
  ["a", false, [1, 0]],
])("the session %j, with the control API %s, gets the request", async (session, control, expected) => {
  await using server = await serving({}, { control });
  await fetch(server.url, session === undefined ? {} : { headers: { "x-mock-session": session } });
  const { usual, named } = server.sessions;
  expect([usual.scenario.requests.length, named("a").scenario.requests.length]).toEqual(expected);
});

test.each([
  [true, 0],
  [false, 1],
])("with the control API %s, what is for it reaches Prism %i times", async (control, times) => {
  await using server = await serving({}, { control });
  const response = await fetch(`${server.url}/_mock/health`);
  expect(server.inputs).toHaveLength(times);
  expect(response.headers.get("access-control-allow-origin")).toBe(control ? null : "*");
});

test("what a browser asks before a call is not a call", async () => {
  await using server = await serving();
  const headers = { origin: "http://page.example", "access-control-request-method": "GET" };
  expect((await fetch(server.url, { method: "OPTIONS", headers })).status).toBe(204);
  expect(server.inputs).toEqual([]);
});

test("a body of more than a mebibyte is refused", async () => {
  await using server = await serving();
  const answer = await exchange(server.url, ["POST / HTTP/1.1", "host: a", `content-length: ${1024 * 1024 + 1}`]);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  const body = "x".repeat(1024 * 1024);
  expect((await fetch(server.url, { method: "POST", body })).status).toBe(200);
});

test("a callback that fails is an internal error of the service, and the connection ends", async () => {
  const onRequest = () => {
    throw new Error("it is broken");
  };
  await using server = await serving({}, { onRequest });
  const response = await fetch(server.url);
  expect([response.status, response.headers.get("connection")]).toEqual([500, "close"]);
  expect(await response.json()).toMatchObject({
    Code: "InternalError",
    Message: "The callback onRequest failed: it is broken",
  });
});

test("a fault of the mock itself is a problem document", async () => {
  await using server = await serving({}, { prism: () => Promise.reject(new Error("it is broken")) });
  const response = await fetch(server.url);
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ type: "about:blank", status: 500, detail: "it is broken" });
});
