import { readDocument } from "@vpc-endpoints/openapi/model";
import { expect, test } from "vitest";
import { bodyField, parameterField } from "./fields.ts";

/** A document with one operation whose answer is this schema. */
function modelOf(schema: object, components: object = {}) {
  const response = {
    description: "…",
    content: { "application/json": { schema: { $ref: "#/components/schemas/Answer" } } },
  };
  const operation = { operationId: "Get", summary: "…", description: "…", responses: { "200": response } };
  return readDocument({
    openapi: "3.1.1",
    info: {
      ...{ title: "…", version: "1", summary: "…", description: "…" },
      ...{ license: { name: "…", identifier: "…" }, contact: { name: "…", url: "…" } },
    },
    paths: { "/": { get: operation } },
    components: { schemas: { Answer: schema, ...components } },
  }).operations[0];
}

const fieldsOf = (schema: object, components: object = {}) => {
  const answer = modelOf(schema, components)?.success.body.schema;
  if (!answer) throw new Error("no answer");
  return bodyField(answer, "200").parts;
};

test("says every type, limit and flag in words", () => {
  const [{ fields } = { fields: [] }] = fieldsOf({
    type: "object",
    properties: {
      a: { type: ["string", "null"], description: "…", format: "uuid", minLength: 1, maxLength: 9, deprecated: true },
      b: { type: "array", description: "…", items: { type: "string" }, maxItems: 3, uniqueItems: true },
      c: { description: "…", const: 7, type: "integer", readOnly: true },
      d: { type: "object", description: "…", additionalProperties: { type: "integer" } },
      e: { type: ["string", "integer"], description: "…", default: "x", writeOnly: true },
    },
    required: ["b"],
  });
  expect(fields.map(({ name, type, required, limits }) => [name, type, required, limits])).toEqual([
    ["a", "string or null, uuid", false, ["min length 1", "max length 9", "deprecated"]],
    ["b", "array of strings", true, ["max items 3", "unique items"]],
    ["c", "integer", false, ["always 7", "only in answers"]],
    ["d", "map of integers", false, []],
    ["e", "string or integer", false, ["default x", "only in requests"]],
  ]);
});

test("shows each schema of a choice, the values of a map and what is said of entries", () => {
  const parts = fieldsOf(
    {
      type: "object",
      properties: {
        one: { description: "…", oneOf: [{ $ref: "#/components/schemas/Cat" }, { type: "null" }] },
        map: { type: "object", description: "…", additionalProperties: { $ref: "#/components/schemas/Cat" } },
        list: { type: "array", description: "…", items: { type: "string", description: "A name.", minLength: 2 } },
      },
    },
    { Cat: { type: "object", description: "A cat.", properties: { name: { type: "string", description: "…" } } } },
  );
  const [one, map, list] = parts[0]?.fields ?? [];
  expect(one?.type).toBe("one of several");
  expect(one?.parts[0]?.label).toBe("Exactly one of these:");
  expect(one?.parts[0]?.fields.map(({ id, name, type }) => [id, name, type])).toEqual([
    ["200.one.1", "Cat", "object"],
    ["200.one.2", "null", "null"],
  ]);
  expect(one?.parts[0]?.fields[0]?.parts[0]?.fields[0]?.id).toBe("200.one.1.name");
  expect(map?.parts[0]?.label).toBe("Each value:");
  expect(map?.parts[0]?.fields[0]?.parts[0]?.fields[0]?.id).toBe("200.map.*.name");
  expect(list?.parts[0]).toMatchObject({
    label: "Each entry:",
    fields: [{ description: "A name.", limits: ["min length 2"] }],
  });
});

test("describes a schema that contains itself once", () => {
  const parts = fieldsOf({
    type: "object",
    properties: { inner: { type: "array", description: "…", items: { $ref: "#/components/schemas/Answer" } } },
  });
  expect(parts[0]?.fields[0]?.parts).toEqual([
    { label: "Each entry:", fields: [], sameAs: { name: "Answer", href: "#200" } },
  ]);
});

test("says where a parameter goes, and that the client fills a token", () => {
  const schema = modelOf({ type: "string" })?.success.body.schema;
  if (!schema) throw new Error("no answer");
  const parameter = parameterField({
    ...{ name: "Token", in: "query", required: false, description: "…", examples: [], deprecated: false },
    ...{ idempotencyToken: true, schema },
  });
  expect(parameter).toMatchObject({ id: "request.Token", type: "query, string", limits: ["the client fills it"] });
});
