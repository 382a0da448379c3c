// The parts that know no operation, with operations that the document does not have.
import { createHash } from "node:crypto";
import type { Operation, PagedOperation } from "@vpc-endpoints/types";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { failure, type Reply, reason, type Sent, stubCaller } from "../test-support/stub.ts";
import { useFiringTimers, useRealTimers } from "../test-support/timers.ts";

beforeEach(() => useFiringTimers());
afterEach(useRealTimers);

interface Create {
  readonly id: string;
  readonly trace?: number;
  readonly isDry?: boolean;
  readonly zones: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
  readonly ClientToken?: string;
}
const create: Operation<Create, { readonly RequestId: string; readonly Thing: { readonly id: string } | null }> = {
  operationId: "CreateThing",
  method: "POST",
  path: "/things/{id}",
  parameters: [
    { name: "id", in: "path", required: true, type: "string" },
    { name: "trace", in: "header", required: false, type: "integer" },
    { name: "isDry", in: "query", required: false, type: "boolean" },
    { name: "zones", in: "body", required: true, type: "array" },
    { name: "tags", in: "body", required: false, type: "object" },
    { name: "ClientToken", in: "query", required: true, type: "string" },
  ],
  answer: { "/RequestId": "string", "/Thing": "any" },
  idempotencyToken: "ClientToken",
};
const { idempotencyToken: _, parameters, ...rest } = create;
const withoutToken: typeof create = { ...rest, parameters: parameters.filter(({ name }) => name !== "ClientToken") };
const params = { id: "a/b", zones: ["é"] };
const created: Reply = () => Response.json({ RequestId: "R", Thing: null });
const refuse: Reply = () =>
  Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error("no"), { code: "ECONNREFUSED" }) }));
const reset: Reply = () =>
  Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error("no"), { code: "ECONNRESET" }) }));
const drop: Reply = () => Promise.reject(new TypeError("fetch failed", { cause: new Error("other side closed") }));

const tokenOf = ({ url }: Sent) => url.searchParams.get("ClientToken");

test("each value goes where the document says, and the body is hashed and signed", async () => {
  const { caller, sent } = stubCaller([created]);
  const given = { ...params, trace: 7, isDry: false, tags: { a: "b" } };
  const promise = caller.call(create, given, {});
  expect(await promise).toEqual({ RequestId: "R", Thing: null });
  const { response, requestId } = await promise.withResponse();
  expect([response.status, requestId]).toEqual([200, "R"]);
  const [{ url, init, headers } = fail()] = sent;
  expect([init.method, url.pathname, url.searchParams.get("isDry")]).toEqual(["POST", "/things/a%2Fb", "false"]);
  expect(init.body).toBe('{"zones":["é"],"tags":{"a":"b"}}');
  expect(headers).toMatchObject({
    trace: "7",
    "content-type": "application/json",
    "x-acs-action": "CreateThing",
    "x-acs-content-sha256": createHash("sha256").update(String(init.body)).digest("hex"),
    authorization: expect.stringContaining("SignedHeaders=content-type;host;x-acs-action;"),
  });
});

test("a token that is left out is a fresh UUID, the same in every attempt of a call", async () => {
  const { caller, sent } = stubCaller([drop, created]);
  await caller.call(create, params, {});
  await caller.call(create, params, {});
  const [first = "", second, third] = sent.map(tokenOf);
  expect(first).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test("a token that is given is sent as it is", async () => {
  const { caller, sent } = stubCaller([created]);
  await caller.call(create, { ...params, ClientToken: "mine" }, {});
  expect(sent.map(tokenOf)).toEqual(["mine"]);
});

test.each<[string, Reply, number]>([
  ["a connection that was refused", refuse, 3],
  ["throttling", () => failure("Throttling.User"), 3],
  ["a connection that broke off", drop, 1],
  ["a connection that was reset", reset, 1],
  ["status 503", () => failure("ServiceUnavailable", 503), 1],
  ["an attempt that took too long", () => new Promise(() => {}), 1],
])("a POST without a token is tried again only if it surely was not carried out: %s", async (_, reply, attempts) => {
  const { caller, sent } = stubCaller([reply], { timeoutMs: 50 });
  const error = reason(caller.call(withoutToken, params, {}));
  await vi.runAllTimersAsync();
  await error;
  expect(sent).toHaveLength(attempts);
});

test.each([
  ["GET", 3],
  ["HEAD", 3],
  ["PUT", 3],
  ["DELETE", 3],
  ["POST", 1],
  ["PATCH", 1],
])("%s is made %i times when the connection breaks off", async (method, attempts) => {
  const { caller, sent } = stubCaller([drop]);
  await reason(caller.call({ ...withoutToken, method }, params, {}));
  expect(sent).toHaveLength(attempts);
});

test.each([[{ RequestId: "R" }], [{ Thing: null }], [{ RequestId: 1, Thing: {} }]])(
  "%j is no success, because the document says what one has",
  async (answer) => {
    const { caller } = stubCaller([() => Response.json(answer)]);
    expect(await reason(caller.call(create, params, {}))).toMatchObject({
      name: "InvalidResponseError",
      message: expect.stringContaining("is neither a success nor an error of the service"),
    });
  },
);

test("a body that JSON cannot write is refused before any request", async () => {
  const { caller, sent } = stubCaller([created]);
  const tags: Record<string, string> = {};
  Object.assign(tags, { tags });
  expect(await reason(caller.call(create, { ...params, tags }, {}))).toMatchObject({ name: "ConfigurationError" });
  expect(sent).toHaveLength(0);
});

interface ListPage {
  readonly data: { readonly list: readonly { readonly id: string }[]; readonly totalCount: number };
}
interface ListParams {
  readonly pageNumber?: number;
  readonly pageSize?: number;
}
const list: PagedOperation<ListParams, ListPage, { readonly id: string }> = {
  operationId: "ListThings",
  method: "GET",
  path: "/things",
  parameters: [
    { name: "pageNumber", in: "query", required: false, type: "integer", default: 0, minimum: 0 },
    { name: "pageSize", in: "query", required: false, type: "integer", default: 10 },
  ],
  answer: { "/data": "object", "/data/list": "object[]", "/data/totalCount": "integer" },
  pagination: { page: "pageNumber", size: "pageSize", items: "/data/list", total: "/data/totalCount" },
  entries: (page) => page.data.list,
  total: (page) => page.data.totalCount,
};
const things = ["a", "b", "c", "d", "e"];

/** A list of five things, of which it gives at most `most` at once. */
const paging =
  (most = 100): Reply =>
  ({ url }) => {
    const size = Math.min(most, Number(url.searchParams.get("pageSize") ?? 10));
    const start = Number(url.searchParams.get("pageNumber") ?? 0) * size;
    const found = things.slice(start, start + size).map((id) => ({ id }));
    return Response.json({ data: { list: found, totalCount: things.length } });
  };

test.each<[string, ListParams, string, number, number?]>([
  ["all in one page", {}, "abcde", 1],
  ["full pages and a short one", { pageSize: 2 }, "abcde", 3],
  ["full pages alone", { pageSize: 5 }, "abcde", 1],
  ["from a later page", { pageSize: 2, pageNumber: 1 }, "cde", 2],
  ["from the last page", { pageSize: 2, pageNumber: 2 }, "e", 1],
  ["from a page past the end", { pageSize: 2, pageNumber: 9 }, "", 1],
  ["shorter pages than asked for", { pageSize: 50 }, "abcde", 3, 2],
  ["shorter pages than asked for, from a later one", { pageSize: 50, pageNumber: 1 }, "cde", 2, 2],
])("with a total, paging ends by count: %s", async (_, given, expected, requests, most) => {
  const { caller, sent } = stubCaller([paging(most)]);
  let ids = "";
  for await (const { id } of caller.pages(list, given, {})) ids += id;
  expect(ids).toBe(expected);
  expect(sent).toHaveLength(requests);
});

test.each<[ListParams, string, number]>([
  [{ pageSize: 2 }, "abcde", 3],
  [{ pageSize: 2, pageNumber: 1 }, "abcde", 3],
  [{ pageSize: 2, pageNumber: 2 }, "cde", 2],
  [{ pageSize: 2, pageNumber: 3 }, "e", 1],
])("pages may be counted from 1 as well: %j", async (given, expected, requests) => {
  const [page, size] = list.parameters;
  if (!page || !size) throw new Error("the operation has no pages");
  const fromOne = { ...list, parameters: [{ ...page, default: 1, minimum: 1 }, size] };
  const { caller, sent } = stubCaller([
    (request) => {
      const url = new URL(request.url);
      url.searchParams.set("pageNumber", `${Number(url.searchParams.get("pageNumber") ?? 1) - 1}`);
      return paging()({ ...request, url });
    },
  ]);
  let ids = "";
  for await (const { id } of caller.pages(fromOne, given, {})) ids += id;
  expect(ids).toBe(expected);
  expect(sent).toHaveLength(requests);
});

test("all operations of a client share one clock", async () => {
  vi.setSystemTime("2026-01-01T00:00:00Z");
  const expired = () => failure("InvalidTimeStamp.Expired", 400, { date: "Thu, 01 Jan 2026 02:00:00 GMT" });
  const { caller, sent } = stubCaller([expired, paging(), created]);
  await caller.pages(list, {}, {});
  await caller.call(create, params, {});
  expect(sent.map(({ headers }) => headers["x-acs-date"]?.slice(11, 13))).toEqual(["00", "02", "02"]);
});

function fail(): never {
  throw new Error("nothing was sent");
}
