import { expect, test } from "vitest";
import { type Call, isObject, parsedBody, sentValue } from "./call.ts";

const call = (body: string, type?: string): Call => ({
  method: "POST",
  path: "/",
  query: [["page", "2"]],
  headers: { "x-tenant": "t", ...(type === undefined ? {} : { "content-type": type }) },
  body,
});

test.each<[string, string | undefined, unknown]>([
  ["", "application/json", null],
  ['{"a":[1]}', "application/json", { a: [1] }],
  ['{"a":[1]}', "application/json; charset=utf-8", { a: [1] }],
  ['{"a":[1]}', " Application/JSON ;charset=utf-8", { a: [1] }],
  ['{"a":[1]}', "x-application/json", '{"a":[1]}'],
  ['{"a":[1]}', "application/jsonp", '{"a":[1]}'],
  ['{"a":[1]}', "application/problem+json", { a: [1] }],
  ['{"a":', "application/json", '{"a":'],
  ['{"a":[1]}', "text/plain", '{"a":[1]}'],
  ['{"a":[1]}', undefined, '{"a":[1]}'],
])("the body %j of type %s", (body, type, parsed) => {
  expect(parsedBody(call(body, type))).toEqual(parsed);
});

test("a parameter is found where the document puts it", () => {
  const sent = call('{"page":3}', "application/json");
  expect(sentValue(sent, { name: "page", in: "query" })).toBe("2");
  expect(sentValue(sent, { name: "page", in: "body" })).toBe(3);
  expect(sentValue(sent, { name: "X-Tenant", in: "header" })).toBe("t");
  expect(sentValue(sent, { name: "page", in: "header" })).toBeUndefined();
  expect(sentValue(sent, { name: "page", in: "path" })).toBeUndefined();
  expect(sentValue(sent, { name: "size", in: "query" })).toBeUndefined();
  expect(sentValue(call("[]", "application/json"), { name: "page", in: "body" })).toBeUndefined();
});

test.each<[unknown, boolean]>([
  [{}, true],
  [[], false],
  [null, false],
  ["{}", false],
  [undefined, false],
])("%j is an object: %s", (value, expected) => {
  expect(isObject(value)).toBe(expected);
});
