import { expect, test } from "vitest";
import { modelOf, operationOf, smallModel } from "./small-model.ts";
import { accessor, typeNames } from "./type-names.ts";

test("an operation has types for its parameters, its answer and, where there are pages, an entry", () => {
  expect(smallModel.operations.map(typeNames)).toEqual([
    { params: "ListThingsParams", answer: "ThingList", entry: "Thing" },
    { params: "CreateThingParams", answer: "Thing", entry: undefined },
    { params: "ListRowsParams", answer: "RowList", entry: 'RowList["my rows"][number]' },
    { params: "GetThingParams", answer: "Thing", entry: undefined },
  ]);
});

test.each([{ type: "array", items: { type: "string" } }, { type: "array" }])(
  "an entry of %j deep inside is named by the way to it",
  (list) => {
    const text = { type: "string" };
    const inner = { type: "object", required: ["all"], properties: { all: list, last: text } };
    const Answer = { type: "object", required: ["in"], properties: { in: inner, last: text } };
    const number = { in: "query", description: "N.", schema: { type: "integer", default: 1 } };
    const parameters = ["page", "size"].map((name) => ({ name, ...number }));
    const get = operationOf("ListAll", "Answer", {
      parameters,
      "x-pagination": { page: "page", size: "size", items: "/in/all" },
    });
    const { operations } = modelOf({ paths: { "/all": { get } }, schemas: { Answer } });
    expect(operations.map(typeNames)).toEqual([
      { params: "ListAllParams", answer: "Answer", entry: 'Answer["in"]["all"][number]' },
    ]);
  },
);

test.each([
  ["", ""],
  ["/Result", ".Result"],
  ["/_a/$b/c1", "._a.$b.c1"],
  ["/1a", '["1a"]'],
  ["/a-b/c~1d", '["a-b"]["c/d"]'],
  ["/a b", '["a b"]'],
])("%j is read by %s", (pointer, code) => {
  expect(accessor(pointer)).toBe(code);
});
