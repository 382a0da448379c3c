import { operation } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";
import { getThing } from "../../test/operations.ts";
import type { Call } from "../wire/index.ts";
import { createQueue, type EnqueuedAnswer } from "./queue.ts";

const call: Call = { method: "GET", path: "/", query: [], headers: {}, body: "" };
const route = { operation, pathParameters: new Map() };

/** What the next call is answered with once this was enqueued. */
function taken(enqueued: EnqueuedAnswer) {
  const queue = createQueue();
  queue.add(enqueued);
  return queue.take(call, route);
}

test("answers come in order, as often as they are told to, and then no more", () => {
  const queue = createQueue();
  queue.add({ status: 200, times: 2 });
  queue.add({ status: 201 });
  const next = () => queue.take(call, route)?.answer?.status;
  expect([next(), next(), next(), next()]).toEqual([200, 200, 201, undefined]);
  queue.add({ status: 202 });
  queue.clear();
  expect(next()).toBeUndefined();
});

test("an answer waits for the call that it is meant for, and lets others pass", () => {
  const queue = createQueue();
  queue.add({ status: 201, operationId: operation.operationId });
  queue.add({ status: 202 });
  const other = { operation: getThing, pathParameters: new Map() };
  expect(queue.take(call, other)?.answer?.status).toBe(202);
  expect(queue.take(call, other)).toBeUndefined();
  expect(queue.take(call, route)?.answer?.status).toBe(201);
});

test("delay and drop go with the usual answer, with a case and with one by hand", () => {
  expect(taken({})).toEqual({ answer: undefined, delayMs: 0, drop: undefined });
  expect(taken({ delayMs: 2 ** 31 - 1, drop: "mid-body" })).toEqual({
    answer: undefined,
    delayMs: 2 ** 31 - 1,
    drop: "mid-body",
  });
  expect(taken({ case: "throttled", drop: "before-headers" })).toMatchObject({
    answer: { body: { Code: "Throttling" } },
    delayMs: 0,
    drop: "before-headers",
  });
  expect(taken({ status: 200, body: "x", delayMs: 5 })).toMatchObject({ answer: { status: 200 }, delayMs: 5 });
  expect(taken({ status: 200, drop: "mid-body" })).toMatchObject({ answer: { status: 200 }, drop: "mid-body" });
});

const json = "application/json";
const plain = "text/plain; charset=utf-8";
test.each<[EnqueuedAnswer, Record<string, string>]>([
  [{ status: 200 }, {}],
  [{ status: 200, body: { a: 1 } }, { "content-type": json }],
  [{ status: 599, body: null }, { "content-type": json }],
  [{ status: 200, body: "text" }, { "content-type": plain }],
  [
    { status: 200, body: "<p>", headers: { "Content-Type": "text/html", "X-A": "1" } },
    { "content-type": "text/html", "x-a": "1" },
  ],
  [{ status: 200, headers: { "Content-Length": "5", "Transfer-Encoding": "chunked", date: "x" } }, { date: "x" }],
  [{ status: 204, headers: { "x-a": "1" } }, { "x-a": "1" }],
])("%j is sent with %j", (enqueued, headers) => {
  expect(taken(enqueued)?.answer).toEqual({ status: enqueued.status, headers, body: enqueued.body });
});

test("a later change of what was enqueued does not show", () => {
  const body = ["a"];
  const request = { page: 2 };
  const queue = createQueue();
  queue.add({ status: 200, body, request });
  body.push("b");
  request.page = 3;
  expect(queue.take({ ...call, query: [["page", "2"]] }, route)?.answer?.body).toEqual(["a"]);
});

test.each<[object, string]>([
  [{ case: "nothing" }, 'case: there is no case "nothing". There are: '],
  [{ case: "throttled", status: 200 }, "give either case or status, not both"],
  [{ case: "throttled", body: "x" }, "give either case or status, not both"],
  [{ case: "throttled", headers: { "x-own": "1" } }, "headers: a case has its own"],
  [{ body: "x" }, "a body needs a status"],
  [{ headers: { "x-own": "1" } }, "headers: they need a status"],
  [{ status: 199 }, "status: 199 is no whole number from 200 to 599"],
  [{ status: 600 }, "status: 600 is no whole number from 200 to 599"],
  [{ status: 200.5 }, "status: 200.5 is no whole number from 200 to 599"],
  [{ status: 204, body: "x" }, "body: an answer with status 204 has none"],
  [{ status: 304, drop: "mid-body" }, "drop: an answer with status 304 has no body to break off"],
  [{ status: 200, headers: { "bad name": "1" } }, 'headers: "bad name" has a name or a value that cannot be sent'],
  [{ status: 200, headers: { "x-a": "1\n2" } }, 'headers: "x-a" has a name or a value that cannot be sent'],
  [{ times: 0 }, "times: 0 is no whole number from 1"],
  [{ times: 1.5 }, "times: 1.5 is no whole number from 1"],
  [{ delayMs: -1 }, "delayMs: -1 is no number from 0 to 2^31"],
  [{ delayMs: 2 ** 31 }, "delayMs: 2147483648 is no number from 0 to 2^31"],
  [{ delayMs: Number.NaN }, "delayMs: NaN is no number from 0 to 2^31"],
  [{ drop: "later" }, 'drop: "later" is neither "before-headers" nor "mid-body"'],
  [{ request: { pages: 1 } }, "request: there is no parameter pages"],
  [{ operationId: "Nothing" }, 'operationId: there is no operation "Nothing"'],
])("%j is refused", (enqueued, message) => {
  const queue = createQueue();
  expect(() => queue.add(enqueued)).toThrow(message);
  expect(queue.take(call, route)).toBeUndefined();
});

test.each(["connection", "Keep-Alive", "proxy-connection", "TE", "trailer", "upgrade"])(
  "the header %s, which speaks of the connection, is refused",
  (name) => {
    expect(() => taken({ status: 200, headers: { [name]: "x" } })).toThrow(`headers: ${name} speaks of the connection`);
  },
);
