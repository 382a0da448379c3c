import { expect, test } from "vitest";
import { readOperation } from "./operation.ts";
import { pointerNames } from "./pagination.ts";
import { ModelError } from "./reader.ts";

const integer = { type: "integer", default: 1 };
const text = { type: "string" };
const inner = {
  type: "object",
  required: ["things", "total", "a/b", "text", "none", "either"],
  properties: {
    ...{ things: { type: "array" }, total: { type: "integer" }, "a/b": { type: "array" }, text, free: text },
    ...{ none: { type: ["array", "null"] }, either: { type: ["array", "object"] } },
  },
};
const Answer = { type: "object", required: ["Result"], properties: { Result: inner, Free: { type: "array" } } };
const root = { components: { schemas: { Answer } } };

function read(pagination: object, { page = integer, size = integer }: { page?: object; size?: object } = {}) {
  const schema = { $ref: "#/components/schemas/Answer" };
  return readOperation(root, "/things", "get", {
    ...{ operationId: "ListThings", summary: "List", description: "Lists." },
    parameters: [
      { name: "other", in: "query", description: "O.", schema: text },
      { name: "page", in: "query", description: "P.", schema: page },
      { name: "size", in: "query", description: "S.", schema: size },
    ],
    responses: { "200": { description: "Done.", content: { "application/json": { schema } } } },
    "x-pagination": { page: "page", size: "size", items: "/Result/things", ...pagination },
  }).pagination;
}

test.each([{}, { total: "/Result/total" }, { items: "/Result/a~1b" }])("pages may be those of %j", (change) => {
  expect(read(change)).toMatchObject(change);
});

const where = "ListThings: x-pagination";

test.each<[change: object, message: string]>([
  [{ page: "p" }, `${where}: page: there is no parameter \`p\``],
  [{ size: "s" }, `${where}: size: there is no parameter \`s\``],
  [{ page: "other" }, `${where}: page: \`other\` is no integer with a default`],
  [{ size: "page" }, `${where}: size: \`page\` holds the number of the page already`],
  [{ items: "Result/things" }, `${where}: items: \`Result/things\` is no JSON Pointer, like \`/Result\``],
  [{ items: "/Result" }, `${where}: items: \`/Result\` is no list in the body of 200`],
  [{ items: "/Result/either" }, `${where}: items: \`/Result/either\` is no list in the body of 200`],
  [{ items: "/Free" }, `${where}: items: \`/Free\`: not every answer has the property \`Free\``],
  [{ items: "/No" }, `${where}: items: \`/No\`: not every answer has the property \`No\``],
  [{ items: "/Result/none" }, `${where}: items: \`/Result/none\`: \`none\` may be null`],
  [{ total: "Result" }, `${where}: total: \`Result\` is no JSON Pointer, like \`/Result\``],
  [{ total: "/Result/text" }, `${where}: total: \`/Result/text\` is no integer in the body of 200`],
  [{ total: "/Result/free" }, `${where}: total: \`/Result/free\`: not every answer has the property \`free\``],
])("pages of %j are refused", (change, message) => {
  expect(() => read(change)).toThrow(new ModelError(message));
});

const noInteger = (name: string) => `${where}: ${name}: \`${name}\` is no integer with a default`;

test.each<[schemas: object, message: string]>([
  [{ page: { type: "integer" } }, noInteger("page")],
  [{ size: { type: "number", default: 1 } }, noInteger("size")],
  [{ size: { ...integer, default: 0 } }, `${where}: size: the default of \`size\` is less than 1`],
  [{ size: { ...integer, default: -5 } }, `${where}: size: the default of \`size\` is less than 1`],
])("pages with the parameters %j are refused", (schemas, message) => {
  expect(() => read({}, schemas)).toThrow(new ModelError(message));
});

test.each<[limits: object, least: number]>([
  [{ minimum: 0 }, 0],
  [{ minimum: -1.5 }, -1],
  [{ minimum: -0.5 }, -0],
  [{ minimum: 0, maximum: 9 }, 0],
  [{ exclusiveMinimum: -1 }, 0],
  [{ exclusiveMinimum: -1.5 }, -1],
  [{ minimum: -3, exclusiveMinimum: -3 }, -2],
])("a size with %j may be %d, which no page ends", (limits, least) => {
  expect(() => read({}, { size: { ...integer, ...limits } })).toThrow(
    new ModelError(
      `${where}: size: \`size\` may be ${least}: a page of no entries never ends. Say \`minimum: 1\`, or no minimum`,
    ),
  );
});

test.each([
  { minimum: 1 },
  { minimum: 0.5 },
  { exclusiveMinimum: 0 },
  { minimum: -1, exclusiveMinimum: 0 },
  { maximum: -1 },
])("a size with %j is always one entry at least", (limits) => {
  expect(() => read({}, { size: { ...integer, ...limits } })).not.toThrow();
  expect(() => read({}, { page: { ...integer, default: 0, minimum: 0 } })).not.toThrow();
});

test.each([
  ["", []],
  ["/", [""]],
  ["/a/b", ["a", "b"]],
  ["/a~1b~1c/d~0e~0f/~01", ["a/b/c", "d~e~f", "~1"]],
])("the pointer %j leads by %j", (pointer, names) => {
  expect(pointerNames(pointer)).toEqual(names);
});
