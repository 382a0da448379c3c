import { expect, test } from "vitest";
import { ModelError } from "./reader.ts";
import { checkWhole, schemaReader, valuesOf, withoutKnownValues } from "./schema.ts";

const root = {
  components: { schemas: { Thing: { type: "object", properties: { inner: { $ref: "#/components/schemas/Thing" } } } } },
};
const read = (raw: unknown) => schemaReader(root)(raw, "here");

const empty = {
  ...{ component: undefined, types: [], nullable: false, title: undefined, description: undefined, format: undefined },
  ...{ default: undefined, const: undefined, examples: [], limits: [], values: [], knownValues: [], properties: [] },
  ...{ items: undefined, additional: undefined, oneOf: [], anyOf: [], allOf: [] },
  ...{ deprecated: false, readOnly: false, writeOnly: false, idempotencyToken: false },
};

test("a schema that says nothing is read as one", () => {
  expect(read({})).toEqual(empty);
});

test("a schema is read with all that it says", () => {
  const raw = {
    ...{ type: ["string", "null"], title: "T.", description: "D.", format: "date", default: "a", const: "b" },
    ...{ examples: ["c"], enum: ["d", 5], "x-enumDescriptions": { d: "D", "5": "Five" } },
    ...{ "x-known-values": { e: "E" }, deprecated: true, readOnly: true, writeOnly: true },
    ...{ "x-idempotency-token": true, required: ["f"], properties: { f: { title: "F." }, g: { title: "G." } } },
    ...{ items: { title: "H." }, additionalProperties: { title: "I." } },
    ...{ oneOf: [{ title: "J." }], anyOf: [{ title: "K." }], allOf: [{ title: "L." }] },
  };
  const titled = (title: string) => ({ ...empty, title });
  expect(read(raw)).toEqual({
    ...{ component: undefined, types: ["string"], nullable: true, title: "T.", description: "D.", format: "date" },
    ...{ default: "a", const: "b", examples: ["c"], limits: [], knownValues: [{ value: "e", meaning: "E" }] },
    values: [
      { value: "d", meaning: "D" },
      { value: "5", meaning: "Five" },
    ],
    properties: [
      { name: "f", required: true, schema: titled("F.") },
      { name: "g", required: false, schema: titled("G.") },
    ],
    ...{ items: titled("H."), additional: titled("I.") },
    ...{ oneOf: [titled("J.")], anyOf: [titled("K.")], allOf: [titled("L.")] },
    ...{ deprecated: true, readOnly: true, writeOnly: true, idempotencyToken: true },
  });
});

const limits = {
  ...{ minimum: 1, maximum: 2, exclusiveMinimum: 3, exclusiveMaximum: 4, multipleOf: 5, minLength: 6, maxLength: 7 },
  ...{ pattern: "8", minItems: 9, maxItems: 10, uniqueItems: true, minProperties: 12, maxProperties: 13 },
};

test("every limit is read, in one order", () => {
  const expected = Object.entries(limits).map(([keyword, value]) => ({ keyword, value }));
  expect(read(limits).limits).toEqual(expected);
  expect(read(Object.fromEntries(Object.entries(limits).reverse())).limits).toEqual(expected);
});

test.each(["string", "integer", "number", "boolean", "array", "object"])("a schema may be of the type %s", (type) => {
  expect(read({ type })).toEqual({ ...empty, types: [type] });
});

test.each([true, false])("further properties may be %s", (additionalProperties) => {
  expect(read({ additionalProperties }).additional).toBe(additionalProperties);
});

test("the same place of the document is the same schema", () => {
  const readSchema = schemaReader(root);
  const { Thing } = root.components.schemas;
  expect(readSchema(Thing, "here")).toBe(readSchema(Thing, "there"));
  expect(readSchema({}, "here")).not.toBe(readSchema({}, "here"));
  const referred = readSchema({ $ref: "#/components/schemas/Thing" }, "here");
  expect(referred.component).toBe("Thing");
});

test.each<[unknown, string]>([
  [5, "here is no object"],
  [{ not: {} }, "here: openapi/model does not know the keyword `not`"],
  [{ type: "date" }, 'here: type: "date" is no type of JSON Schema'],
  [{ type: ["string", 5] }, "here: type: 5 is no type of JSON Schema"],
  [{ type: {} }, "here: type is no list"],
  [{ title: "" }, "here: title is no text"],
  [{ description: "" }, "here: description is no text"],
  [{ format: "" }, "here: format is no text"],
  [{ examples: {} }, "here: examples is no list"],
  [{ "x-known-values": [] }, "here: x-known-values is no object"],
  [{ "x-known-values": { a: "" } }, "here: x-known-values: meaning of a is no text"],
  [{ "x-enumDescriptions": [] }, "here: x-enumDescriptions is no object"],
  [{ enum: {} }, "here: enum is no list"],
  [{ enum: ["a"] }, "here: `a` has no meaning. Write one in `x-enumDescriptions`"],
  [{ enum: ["a"], "x-enumDescriptions": { a: " " } }, "here: `a` has no meaning. Write one in `x-enumDescriptions`"],
  [{ enum: ["a"], "x-enumDescriptions": { a: 5 } }, "here: `a` has no meaning. Write one in `x-enumDescriptions`"],
  [{ minimum: [] }, "here: minimum is no number and no text"],
  [{ maximum: null }, "here: maximum is no number and no text"],
  [{ deprecated: 1 }, "here: deprecated is neither true nor false"],
  [{ readOnly: 1 }, "here: readOnly is neither true nor false"],
  [{ writeOnly: 1 }, "here: writeOnly is neither true nor false"],
  [{ "x-idempotency-token": 1 }, "here: x-idempotency-token is neither true nor false"],
  [{ required: {} }, "here: required is no list"],
  [{ properties: [] }, "here: properties is no object"],
  [{ properties: { a: 5 } }, "here/a is no object"],
  [{ items: 5 }, "here/items is no object"],
  [{ additionalProperties: 5 }, "here/additionalProperties is no object"],
  [{ oneOf: {} }, "here: oneOf is no list"],
  [{ anyOf: {} }, "here: anyOf is no list"],
  [{ allOf: {} }, "here: allOf is no list"],
  [{ oneOf: [{}, 5] }, "here/oneOf/1 is no object"],
  [{ anyOf: [5] }, "here/anyOf/0 is no object"],
  [{ allOf: [5] }, "here/allOf/0 is no object"],
])("the schema %j is refused when it is read whole", (raw, message) => {
  expect(() => checkWhole(read(raw))).toThrow(new ModelError(message));
  if (typeof raw !== "object") return;
  for (const outer of [
    { properties: { a: raw } },
    { items: raw },
    { additionalProperties: raw },
    { oneOf: [raw] },
    { anyOf: [raw] },
    { allOf: [raw] },
  ]) {
    expect(() => checkWhole(read(outer))).toThrow(ModelError);
  }
});

test("all that a schema consists of is seen, and one that contains itself once", () => {
  const schema = read({ $ref: "#/components/schemas/Thing" });
  const seen = new Set([schema]);
  checkWhole(schema, seen);
  expect(seen.size).toBe(1);
  const own = new Set<typeof schema>();
  checkWhole(schema, own);
  expect(own).toEqual(new Set([schema, schema.properties[0]?.schema]));
  expect(() => checkWhole(read({ additionalProperties: true }))).not.toThrow();
});

test("values are read with their meanings", () => {
  expect(valuesOf(undefined, "here")).toEqual([]);
  expect(valuesOf({ a: "A", b: "B" }, "here")).toEqual([
    { value: "a", meaning: "A" },
    { value: "b", meaning: "B" },
  ]);
});

test("the list of known values is no part of a description", () => {
  expect(withoutKnownValues("Its zone.\n\nKnown values:\n- `a`: A")).toBe("Its zone.");
  expect(withoutKnownValues("Its zone.\n\nKnown values: none.")).toBe("Its zone.\n\nKnown values: none.");
  expect(read({ description: "Its zone.\n\nKnown values:\n- `a`: A" }).description).toBe("Its zone.");
});
