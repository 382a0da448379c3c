import { expect, test, vi } from "vitest";
import { readContent } from "./content.ts";
import { ModelError } from "./reader.ts";
import { schemaReader } from "./schema.ts";

const read = (raw: unknown) => readContent(raw, "here", schemaReader({}));

test("a body is JSON, with its schema", () => {
  const readSchema = vi.fn(schemaReader({}));
  const body = readContent({ "application/json": { schema: { type: "object" }, examples: {} } }, "here", readSchema);
  expect(body).toEqual({
    description: undefined,
    mediaType: "application/json",
    required: true,
    schema: expect.objectContaining({ types: ["object"] }),
  });
  expect(readSchema.mock.calls).toEqual([[{ type: "object" }, "here"]]);
});

const json = { schema: {} };

test.each<[unknown, string]>([
  [undefined, "here: content is no object"],
  [{}, "here: a body is application/json alone"],
  [{ "text/xml": json }, "here: a body is application/json alone"],
  [{ "application/json": json, "text/xml": json }, "here: a body is application/json alone"],
  [{ "application/json": 5 }, "here: application/json is no object"],
  [
    { "application/json": { ...json, encoding: {} } },
    "here: application/json: openapi/model does not know the keyword `encoding`",
  ],
  [{ "application/json": {} }, "here is no object"],
])("%j is refused", (raw, message) => {
  expect(() => read(raw)).toThrow(new ModelError(message));
});
