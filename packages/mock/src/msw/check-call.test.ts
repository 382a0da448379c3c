import type { OperationDescription } from "@vpc-endpoints/types";
import { expect, test } from "vitest";
import { createThing, getThing, listThings } from "../../test/operations.ts";
import { type Call, createRouter } from "../wire/index.ts";
import { checkCall } from "./check-call.ts";

const find = createRouter([getThing, listThings, createThing]);

function broken(target: string, body?: unknown, headers: Record<string, string> = {}) {
  const { pathname, searchParams } = new URL(target, "http://mock.invalid");
  const call: Call = {
    method: body === undefined ? "GET" : "POST",
    path: pathname,
    query: [...searchParams],
    headers: { "content-type": "application/json", ...headers },
    body: body === undefined || body === null ? "" : JSON.stringify(body),
  };
  const route = find(call.method, pathname);
  if (!route) throw new Error(`${target} calls nothing`);
  return checkCall(route, call).map(({ location, message }) => `${location} ${message}`);
}

test.each<[string, string[]]>([
  ["/things/1", []],
  ["/things/", ["path.ThingId is missing"]],
  ["/things/all?pageSize=100&deep=true", []],
  [
    "/things/all?pageNumber=0&pageSize=101&deep=1",
    ["query.pageNumber must be >= 1", "query.pageSize must be <= 100", "query.deep must be boolean"],
  ],
  ["/things/all?pageNumber=&deep=", []],
  ["/things/all?pageNumber=0x1&pageSize=1e0", ["query.pageNumber must be integer", "query.pageSize must be integer"]],
  ["/things/all?pageNumber=1&pageNumber=2", ["query.pageNumber must be integer"]],
])("%s", (target, expected) => {
  expect(broken(target)).toEqual(expected);
});

test.each<[unknown, string[]]>([
  [{ name: "a", count: 5, tags: [] }, []],
  [{}, ["body.name is missing"]],
  [{ name: 1, count: 6, tags: {} }, ["body.name must be string", "body.count must be <= 5", "body.tags must be array"]],
  [{ name: "a", count: 1.5 }, ["body.count must be integer"]],
  [{ name: "a", count: "1" }, ["body.count must be integer"]],
  [["a"], ["body must be object"]],
  [null, ["body is missing"]],
])("the body %j", (body, expected) => {
  expect(broken("/things/all", body, { "x-tenant": "t" })).toEqual(expected);
});

const number = { type: "number", required: false } as const;
const measure: OperationDescription = {
  operationId: "MeasureThing",
  method: "POST",
  path: "/measure",
  parameters: [
    { ...number, name: "weight", in: "query", minimum: 0.5 },
    { ...number, name: "height", in: "body", maximum: 2.5 },
    { ...number, name: "note", in: "body", type: "any" },
    { ...number, name: "flag", in: "query", type: "boolean" },
  ],
  answer: {},
};

test.each<[string, unknown, string[]]>([
  ["weight=0.5&flag=false", { height: 2.5, note: [1] }, []],
  ["weight=7.5", { height: -1, note: "a" }, []],
  ["weight=0.4", { height: 2.6 }, ["query.weight must be >= 0.5", "body.height must be <= 2.5"]],
  [
    "weight=a&flag=1",
    { height: "1" },
    ["query.weight must be number", "body.height must be number", "query.flag must be boolean"],
  ],
  ["weight=1&weight=2", { height: null }, ["query.weight must be number", "body.height must be number"]],
  ["", {}, []],
  ["", null, []],
])("numbers need not be integers: ?%s with the body %j", (query, body, expected) => {
  const call: Call = {
    method: "POST",
    path: "/measure",
    query: [...new URLSearchParams(query)],
    headers: { "content-type": "application/json" },
    body: body === null ? "" : JSON.stringify(body),
  };
  const found = checkCall({ operation: measure, pathParameters: new Map() }, call);
  expect(found.map(({ location, message }) => `${location} ${message}`)).toEqual(expected);
});

test("a header that is missing and a body where there should be none", () => {
  expect(broken("/things/all", { name: "a" })).toEqual(["headers.x-tenant is missing"]);
  const route = find("GET", "/things/1");
  const call: Call = { method: "GET", path: "/things/1", query: [], headers: {}, body: "x" };
  expect(route && checkCall(route, call)).toEqual([{ fault: "request", location: "body", message: "must be empty" }]);
});
