import { operation } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";
import { listThings } from "../../test/operations.ts";
import type { Call } from "../wire/index.ts";
import { endpointLists } from "./endpoint-list.ts";
import { pageOf, withPage } from "./paging.ts";

const call = (query: Call["query"]): Call => ({ method: "GET", path: "/", query, headers: {}, body: "" });

test.each<[Call["query"], number[]]>([
  [[], [1, 2]],
  [[["pageNumber", "2"]], [3, 4]],
  [
    [
      ["pageNumber", "2"],
      ["pageSize", "3"],
    ],
    [4, 5],
  ],
  [
    [
      ["page", "2"],
      ["size", "3"],
    ],
    [1, 2],
  ],
])("the names of the parameters are those of the operation: %j", (query, expected) => {
  expect(pageOf([1, 2, 3, 4, 5], listThings, call(query))).toEqual(expected);
});

test("entries and total stand where the operation says, and the rest of the body stays", () => {
  const body = { RequestId: "old", Result: { things: [0], totalCount: 1, more: true }, Headers: {} };
  expect(withPage(body, listThings, { entries: [1, 2], total: 5, requestId: "new" })).toEqual({
    RequestId: "new",
    Result: { things: [1, 2], totalCount: 5, more: true },
    Headers: {},
  });
  expect(body.Result.things).toEqual([0]);
});

test("the document says which operations list endpoints", () => {
  expect(endpointLists().map(({ operationId }) => operationId)).toContain(operation.operationId);
});
