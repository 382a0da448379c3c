import { expect, test } from "vitest";
import { createThing, listThings } from "../../test/operations.ts";
import type { Call } from "./call.ts";
import { isInteger, locationOf, notIntegers, notJson, unknownQueryNames } from "./violations.ts";

const call = (query: Call["query"], headers: Call["headers"] = {}): Call => ({
  method: "GET",
  path: "/",
  query,
  headers,
  body: "",
});

test("a query name is known only where the operation has it in the query; tools may use two underscores", () => {
  const query: Call["query"] = [
    ["pageSize", "1"],
    ["__case", "a"],
    ["page__", "1"],
    ["x-tenant", "a"],
  ];
  const unknown = (name: string) => ({
    fault: "request",
    location: `query.${name}`,
    message: "is no parameter of the operation",
  });
  expect(unknownQueryNames(listThings, call(query))).toEqual([unknown("page__"), unknown("x-tenant")]);
  expect(unknownQueryNames(createThing, call(query))).toEqual(["pageSize", "page__", "x-tenant"].map(unknown));
});

test.each<[string, string, boolean]>([
  ["pageNumber", "0x1", true],
  ["pageNumber", "1e0", true],
  ["pageNumber", "", false],
  ["pageNumber", "7", false],
  ["pageNumber", "-7", false],
  ["deep", "0x1", false],
  ["other", "0x1", false],
])("the integer %s=%s is a violation: %s", (name, value, isOne) => {
  const violation = { fault: "request", location: `query.${name}`, message: "must be integer" };
  expect(
    notIntegers(
      listThings,
      call([
        ["deep", "true"],
        [name, value],
      ]),
    ),
  ).toEqual(isOne ? [violation] : []);
});

test("an integer in the body is none of the query", () => {
  expect(
    notIntegers(
      createThing,
      call([
        ["count", "x"],
        ["name", "x"],
      ]),
    ),
  ).toEqual([]);
});

test.each([
  ["0", true],
  ["-12", true],
  ["", false],
  ["+1", false],
  ["1.0", false],
  ["1a", false],
  ["a1", false],
])("%j is an integer: %s", (text, expected) => {
  expect(isInteger(text)).toBe(expected);
});

test.each<[string | undefined, boolean]>([
  ["application/json", true],
  ["Application/JSON; q=1", true],
  ["text/html,application/json", true],
  ["text/html, application/json ,*/*", true],
  ["application/json;q=1", true],
  ["application/json,text/html", true],
  ["x-application/json", false],
  ["application/jsonp", false],
  ["*/*", false],
  [undefined, false],
])("accept %j asks for JSON: %s", (accept, isJson) => {
  const message = "must be application/json, or the service answers in XML";
  const violation = { fault: "request", location: "headers.accept", message };
  expect(notJson(call([], accept === undefined ? {} : { accept }))).toEqual(isJson ? [] : [violation]);
});

test.each([...createThing.parameters, ...listThings.parameters])("where $name in $in is", (parameter) => {
  const place = { header: "headers.", body: "body.", query: "query.", path: "path." }[parameter.in];
  expect(locationOf(parameter)).toBe(place + parameter.name);
});
