import { expect, test } from "vitest";
import { createThing, getThing, listThings } from "../../test/operations.ts";
import type { Call } from "../wire/index.ts";
import { checkMeantFor, isMeantFor } from "./meant-for.ts";

const known = [getThing, listThings, createThing];
const call = (more: Partial<Call>): Call => ({ method: "GET", path: "/", query: [], headers: {}, body: "", ...more });
const json = (body: unknown) =>
  call({ headers: { "content-type": "application/json", "x-tenant": "t-1" }, body: JSON.stringify(body) });

test.each<[string | undefined, Record<string, unknown>]>([
  [undefined, {}],
  ["GetThing", { ThingId: "a" }],
  [undefined, { ThingId: "a", pageSize: 2, deep: true, name: "b" }],
  ["CreateThing", { tags: [{ key: "a" }], name: null }],
])("%s %j can be meant", (operationId, request) => {
  expect(() => checkMeantFor({ operationId, request }, known)).not.toThrow();
});

test.each<[string | undefined, Record<string, unknown>, string]>([
  ["Nothing", {}, 'operationId: there is no operation "Nothing"'],
  [undefined, { page: 1 }, "request: there is no parameter page"],
  ["GetThing", { pageSize: 2 }, "request: there is no parameter pageSize"],
  ["ListThings", { pageSize: null }, "request.pageSize: null is no text, no number and no boolean"],
  [undefined, { ThingId: ["a"] }, 'request.ThingId: ["a"] is no text, no number and no boolean'],
])("%s %j cannot be meant", (operationId, request, message) => {
  expect(() => checkMeantFor({ operationId, request }, known)).toThrow(message);
});

test("without other operations, those of the document are meant", () => {
  expect(() => checkMeantFor({ operationId: "GetThing", request: {} })).toThrow("there is no operation");
});

test.each<[boolean, string | undefined, Record<string, unknown>, Call]>([
  [true, undefined, {}, call({})],
  [true, "ListThings", {}, call({})],
  [false, "GetThing", {}, call({})],
  [
    true,
    undefined,
    { pageSize: 3, deep: false },
    call({
      query: [
        ["pageSize", "3"],
        ["deep", "false"],
      ],
    }),
  ],
  [
    false,
    undefined,
    { pageSize: 3, deep: true },
    call({
      query: [
        ["pageSize", "3"],
        ["deep", "false"],
      ],
    }),
  ],
  [true, undefined, { pageNumber: 1, pageSize: "2" }, call({})],
  [false, undefined, { pageNumber: 2 }, call({})],
  [false, undefined, { deep: true }, call({})],
  [false, undefined, { ThingId: "undefined" }, call({})],
])("%s: %s %j is meant for a call of ListThings", (expected, operationId, request, sent) => {
  const route = { operation: listThings, pathParameters: new Map() };
  expect(isMeantFor({ operationId, request }, sent, route)).toBe(expected);
});

test.each([
  ["a", true],
  ["b", false],
])("a parameter of the path, %s: %s", (ThingId, expected) => {
  const route = { operation: getThing, pathParameters: new Map([["ThingId", "a"]]) };
  expect(isMeantFor({ operationId: undefined, request: { ThingId } }, call({}), route)).toBe(expected);
});

test.each([
  [true, { name: "a", "x-tenant": "t-1" }],
  [true, { count: "2" }],
  [true, { tags: [{ key: "a" }] }],
  [false, { tags: [{ key: "b" }] }],
  [false, { tags: "[object Object]" }],
  [false, { name: "b" }],
])("%s: members of the body %j", (expected, request) => {
  const route = { operation: createThing, pathParameters: new Map() };
  const sent = json({ name: "a", count: 2, tags: [{ key: "a" }] });
  expect(isMeantFor({ operationId: undefined, request }, sent, route)).toBe(expected);
});
