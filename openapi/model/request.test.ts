import { expect, test } from "vitest";
import { ModelError } from "./reader.ts";
import { membersOf, readParameter, readRequestBody } from "./request.ts";
import { schemaReader } from "./schema.ts";

const root = { components: { parameters: { Size: { name: "size", in: "query", schema: { type: "integer" } } } } };
const parameter = (raw: unknown) => readParameter(root, raw, "GetThing", schemaReader(root));
const body = (raw: unknown) => readRequestBody(root, raw, "here", schemaReader(root));
const given = { name: "a", in: "query", description: "A.", schema: { type: "string" } };

test("a parameter is read with all that it says", () => {
  const schema = { type: "string", examples: ["x"], description: "Of the schema." };
  const all = { required: true, deprecated: true, "x-idempotency-token": true, example: "y" };
  expect(parameter({ ...given, ...all, schema })).toEqual({
    ...{ name: "a", in: "query", required: true, description: "A.", examples: ["y"] },
    ...{ deprecated: true, idempotencyToken: true, schema: expect.objectContaining({ types: ["string"] }) },
  });
});

test("what a parameter leaves out its schema may say", () => {
  const schema = { type: "string", examples: ["x"], description: "S.", deprecated: true, "x-idempotency-token": true };
  expect(parameter({ name: "a", in: "header", schema })).toMatchObject({
    ...{ in: "header", required: false, description: "S.", examples: ["x"], deprecated: true, idempotencyToken: true },
  });
  expect(parameter(given)).toMatchObject({ deprecated: false, idempotencyToken: false, examples: [] });
  const referred = parameter({ $ref: "#/components/parameters/Size", description: "How many." });
  expect([referred.name, referred.description]).toEqual(["size", "How many."]);
});

test.each(["path", "query", "header"])("a parameter may be in the %s", (place) => {
  expect(parameter({ ...given, in: place }).in).toBe(place);
});

test.each(["string", "integer", "number", "boolean"])("a parameter may be of the type %s", (type) => {
  expect(parameter({ ...given, schema: { type } }).schema.types).toEqual([type]);
});

const scalars = "GetThing: a: a parameter is one of string, integer, number, boolean";

test.each<[unknown, string]>([
  [undefined, "GetThing: parameter is no object"],
  [{ in: "query" }, "GetThing: name of a parameter is no text"],
  [{ ...given, style: "form" }, "GetThing: a: openapi/model does not know the keyword `style`"],
  [{ ...given, in: "cookie" }, "GetThing: a: a parameter is in the path, the query or a header"],
  [{ ...given, schema: undefined }, "GetThing: a is no object"],
  [{ ...given, schema: {} }, scalars],
  [{ ...given, schema: { type: ["string", "integer"] } }, scalars],
  [{ ...given, schema: { type: "array" } }, scalars],
  [{ ...given, required: 1 }, "GetThing: a: required is neither true nor false"],
  [{ ...given, description: undefined }, "GetThing: a: description is no text"],
  [{ ...given, deprecated: 1 }, "GetThing: a: deprecated is neither true nor false"],
  [{ ...given, "x-idempotency-token": 1 }, "GetThing: a: x-idempotency-token is neither true nor false"],
])("the parameter %j is refused", (raw, message) => {
  expect(() => parameter(raw)).toThrow(new ModelError(message));
});

const content = (schema: object) => ({ "application/json": { schema } });

test("a body is read with all that it says, and need not be there", () => {
  expect(body(undefined)).toBeUndefined();
  expect(body({ description: "B.", required: true, content: content({}) })).toMatchObject({
    ...{ description: "B.", required: true, mediaType: "application/json" },
  });
  expect(body({ content: content({}) })).toMatchObject({ description: undefined, required: false });
});

test.each<[unknown, string]>([
  [5, "here is no object"],
  [{ content: content({}), encoding: {} }, "here: openapi/model does not know the keyword `encoding`"],
  [{ required: true }, "here: content is no object"],
  [{ content: content({}), description: "" }, "here: description is no text"],
  [{ content: content({}), required: 1 }, "here: required is neither true nor false"],
])("the body %j is refused", (raw, message) => {
  expect(() => body(raw)).toThrow(new ModelError(message));
});

const object = {
  type: "object",
  required: ["a"],
  properties: {
    a: { type: "string", description: "A.", examples: ["x"], deprecated: true, "x-idempotency-token": true },
    b: { type: "array", description: "B." },
  },
};
const members = (raw: unknown) => membersOf(body(raw), "here");

test("the members of a body are parameters, which are required where both say so", () => {
  expect(members(undefined)).toEqual([]);
  expect(members({ required: true, content: content(object) })).toEqual([
    {
      ...{ name: "a", in: "body", required: true, description: "A.", examples: ["x"], deprecated: true },
      ...{ idempotencyToken: true, schema: expect.objectContaining({ types: ["string"] }) },
    },
    {
      ...{ name: "b", in: "body", required: false, description: "B.", examples: [], deprecated: false },
      ...{ idempotencyToken: false, schema: expect.objectContaining({ types: ["array"] }) },
    },
  ]);
  expect(members({ content: content(object) }).map(({ required }) => required)).toEqual([false, false]);
});

const noObject = "here: a body is one object with properties";

test.each<[object, string]>([
  [{ type: "array" }, noObject],
  [{}, noObject],
  [{ type: ["object", "string"] }, noObject],
  [{ ...object, oneOf: [{}] }, noObject],
  [{ ...object, anyOf: [{}] }, noObject],
  [{ ...object, allOf: [{}] }, noObject],
  [{ ...object, properties: { a: {} } }, "here/a: description is no text"],
])("a body with the schema %j has no members", (schema, message) => {
  expect(() => members({ content: content(schema) })).toThrow(new ModelError(message));
});
