import { expect, test } from "vitest";
import { listThings } from "../../test/operations.ts";
import { answerOfCase, type Call, firstSuccess } from "../wire/index.ts";
import { endpointLists } from "./endpoint-list.ts";
import { pageAnswer, pageOf, withPage } from "./paging.ts";

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

test.each([
  ["1", "0", []],
  ["1", "-5", []],
  ["4", "2", []],
  ["", "", [1, 2]],
])("page %j of size %j", (page, size, expected) => {
  const query = [["pageNumber", page] as const, ["pageSize", size] as const];
  expect(pageOf([1, 2, 3, 4, 5], listThings, call(query))).toEqual(expected);
});

test("without a total only the entries change, and what is in their way is replaced", () => {
  const { total: _, ...pagination } = listThings.pagination;
  const page = { entries: [1], total: 5, requestId: "new" };
  expect(withPage({ Result: [] }, { ...listThings, pagination }, page)).toEqual({
    RequestId: "new",
    Result: { things: [1] },
  });
});

test("an answer is that of the case, but for the page", () => {
  const [list] = endpointLists();
  if (!list) throw new Error("no operation lists endpoints");
  const { status, headers, body } = answerOfCase(firstSuccess(list.operationId));
  const page = { entries: [], total: 0, requestId: "new" };
  expect(pageAnswer(list, page)).toEqual({
    status,
    headers: { ...headers, "x-acs-request-id": "new" },
    body: withPage(body, list, page),
  });
});
