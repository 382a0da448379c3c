import { allOperations } from "@vpc-endpoints/types";
import { expect, test } from "vitest";
import { createThing, getThing, listThings } from "../../test/operations.ts";
import { createRouter, findRoute, methodsOf } from "./route.ts";

const find = createRouter([getThing, listThings, createThing]);

test.each<[string, string, string | undefined, Record<string, string>]>([
  ["GET", "/things/a%2Fb%20c", "GetThing", { ThingId: "a/b c" }],
  ["GET", "/things/%zz", "GetThing", { ThingId: "%zz" }],
  ["GET", "/things/", "GetThing", {}],
  ["GET", "/things/all", "ListThings", {}],
  ["POST", "/things/all", "CreateThing", {}],
  ["POST", "/things/other", undefined, {}],
  ["DELETE", "/things/all", undefined, {}],
  ["GET", "/things", undefined, {}],
  ["GET", "/things/all/more", undefined, {}],
])("%s %s: %s", (method, path, operationId, parameters) => {
  const route = find(method, path);
  expect(route?.operation.operationId).toBe(operationId);
  expect(Object.fromEntries(route?.pathParameters ?? [])).toEqual(parameters);
});

test.each(allOperations)("$operationId is found by its own path", ({ operationId, method, path }) => {
  expect(findRoute(method, path)?.operation.operationId).toBe(operationId);
});

test.each(["/openapi/%69nstances/x/vpc-endpoints", "/openapi/instances/x/vpc%2Dendpoints"])(
  "a literal segment matches only as it is written: %s",
  (path) => {
    expect(findRoute("GET", path)).toBeUndefined();
    expect(methodsOf(path)).toEqual([]);
  },
);

test.each(allOperations)("the methods of the path of $operationId", ({ method, path }) => {
  const expected = allOperations.filter((one) => one.path === path).map((one) => one.method);
  expect([...methodsOf(path)].sort()).toEqual(expected.sort());
  expect(expected).toContain(method);
  expect(methodsOf(`/none${path}`)).toEqual([]);
});

test.each(["/things/x-{ThingId}", "/things/{ThingId}.json"])("a part of a segment is no parameter: %s", (path) => {
  const findOne = createRouter([{ method: "GET", path }]);
  expect(findOne("GET", path)?.pathParameters.size).toBe(0);
  expect(findOne("GET", "/things/x")).toBeUndefined();
});
