import { expect, test, vi } from "vitest";
import { readOperation } from "./operation.ts";
import { ModelError } from "./reader.ts";
import { schemaReader } from "./schema.ts";

const list = { type: "object", required: ["things"], properties: { things: { type: "array" } } };
const root = { components: { schemas: { Answer: list, Failure: { type: "object" } } } };
const response = (name: string) => ({
  description: `${name}.`,
  content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
});
const number = { in: "query", description: "A number.", schema: { type: "integer", default: 1 } };
const pagination = { page: "page", size: "size", items: "/things" };
const all = {
  ...{ operationId: "ListThings", summary: "List things", description: "Lists them.", deprecated: true },
  tags: ["Things", "Lists"],
  parameters: [
    { name: "page", ...number },
    { name: "size", ...number },
  ],
  requestBody: {
    content: {
      "application/json": { schema: { type: "object", properties: { filter: { type: "string", description: "F." } } } },
    },
  },
  responses: { "101": response("Failure"), "201": response("Answer") },
  ...{ "x-pagination": pagination, "x-ram-action": "a:ListThings", "x-ram-resource": "acs:*" },
};
const read = (raw: unknown) => readOperation(root, "/things", "post", raw);

test("an operation is read with all that it says", () => {
  const success = { status: "201", description: "Answer.", headers: [], body: expect.anything() };
  expect(read(all)).toEqual({
    ...{ operationId: "ListThings", method: "POST", path: "/things", summary: "List things" },
    ...{ description: "Lists them.", tags: ["Things", "Lists"], deprecated: true },
    parameters: [
      expect.objectContaining({ name: "page", in: "query" }),
      expect.objectContaining({ name: "size", in: "query" }),
      expect.objectContaining({ name: "filter", in: "body" }),
    ],
    body: expect.objectContaining({ mediaType: "application/json" }),
    responses: [{ status: "101", description: "Failure.", headers: [], body: expect.anything() }, success],
    success,
    pagination: { ...pagination, total: undefined },
    ram: { action: "a:ListThings", resource: "acs:*" },
  });
});

test("what an operation need not say may be left out", () => {
  const { operationId, summary, description, responses } = all;
  expect(read({ operationId, summary, description, responses })).toMatchObject({
    ...{ tags: [], deprecated: false, parameters: [], body: undefined, pagination: undefined, ram: undefined },
  });
});

test("schemas are read by the reader that is given", () => {
  const readSchema = vi.fn(schemaReader(root));
  readOperation(root, "/things", "post", all, readSchema);
  expect(readSchema.mock.calls.map(([, where]) => where)).toEqual([
    ...["ListThings: requestBody", "ListThings: 101", "ListThings: 201"],
    ...["ListThings: page", "ListThings: size"],
  ]);
});

const noSuccess = "ListThings: no response says what a success is";
const together = "ListThings: x-ram-action and x-ram-resource go together";

test.each<[change: object, message: string]>([
  [{ operationId: "" }, "post /things: operationId is no text"],
  [{ callbacks: {} }, "ListThings: openapi/model does not know the keyword `callbacks`"],
  [{ requestBody: 5 }, "ListThings: requestBody is no object"],
  [
    { requestBody: { content: { "application/json": { schema: { type: "array" } } } } },
    "ListThings: requestBody: a body is one object with properties",
  ],
  [{ responses: 5 }, "ListThings: responses is no object"],
  [{ responses: { "200": 5 } }, "ListThings: 200 is no object"],
  [{ responses: {} }, noSuccess],
  [{ responses: { "1200": response("Answer") } }, noSuccess],
  [{ responses: { "2000": response("Answer") } }, noSuccess],
  [{ responses: { "2XX": response("Answer") } }, noSuccess],
  [{ responses: { "20X": response("Answer") } }, noSuccess],
  [{ responses: { "404": response("Answer") } }, noSuccess],
  [
    { responses: { "200": { description: "D.", content: { "application/json": { schema: {} } } } } },
    "ListThings: the body of a success has no name: make it a component",
  ],
  [{ summary: "" }, "ListThings: summary is no text"],
  [{ description: "" }, "ListThings: description is no text"],
  [{ tags: 5 }, "ListThings: tags is no list"],
  [{ tags: [5] }, "ListThings: tags is no text"],
  [{ deprecated: 1 }, "ListThings: deprecated is neither true nor false"],
  [{ parameters: 5 }, "ListThings: parameters is no list"],
  [{ parameters: [5] }, "ListThings: parameter is no object"],
  [{ "x-pagination": 5 }, "ListThings: x-pagination is no object"],
  [
    { "x-pagination": { ...pagination, token: "t" } },
    "ListThings: x-pagination: openapi/model does not know the keyword `token`",
  ],
  [{ "x-pagination": { ...pagination, page: "" } }, "ListThings: x-pagination: page is no text"],
  [{ "x-pagination": { ...pagination, size: "" } }, "ListThings: x-pagination: size is no text"],
  [{ "x-pagination": { ...pagination, items: "" } }, "ListThings: x-pagination: items is no text"],
  [{ "x-pagination": { ...pagination, total: "" } }, "ListThings: x-pagination: total is no text"],
  [{ "x-ram-action": "" }, "ListThings: x-ram-action is no text"],
  [{ "x-ram-resource": "" }, "ListThings: x-ram-resource is no text"],
  [{ "x-ram-action": undefined }, together],
  [{ "x-ram-resource": undefined }, together],
])("an operation with %j is refused", (change, message) => {
  expect(() => read({ ...all, ...change })).toThrow(new ModelError(message));
});

test("what is no object is no operation", () => {
  expect(() => read(5)).toThrow(new ModelError("post /things is no object"));
});
