import { expect, test } from "vitest";
import { ModelError } from "./reader.ts";
import { readResponse } from "./response.ts";
import { schemaReader } from "./schema.ts";

const content = { "application/json": { schema: { type: "object" } } };
const root = {
  components: {
    headers: { Id: { description: "Its ID.", required: true, schema: { type: "string", examples: ["A", "B"] } } },
    responses: { Done: { description: "Done.", content } },
  },
};
const read = (raw: unknown) => readResponse(root, "200", raw, "here", schemaReader(root));

test("a response is read with its headers and its body", () => {
  const limit = { description: "How many are left.", schema: { type: "integer", examples: [1] }, example: 7 };
  const id = { $ref: "#/components/headers/Id" };
  expect(read({ $ref: "#/components/responses/Done", headers: { "x-id": id, "x-left": limit } })).toEqual({
    status: "200",
    description: "Done.",
    headers: [
      {
        name: "x-id",
        required: true,
        description: "Its ID.",
        schema: expect.objectContaining({ types: ["string"] }),
        examples: ["A", "B"],
      },
      {
        name: "x-left",
        required: false,
        description: "How many are left.",
        schema: expect.objectContaining({ types: ["integer"] }),
        examples: [7],
      },
    ],
    body: expect.objectContaining({ mediaType: "application/json" }),
  });
  expect(read({ description: "Done.", content }).headers).toEqual([]);
});

const header = (change: object) => ({
  description: "Done.",
  content,
  headers: { "x-a": { description: "A.", schema: { type: "string" }, ...change } },
});

test.each<[unknown, string]>([
  [undefined, "here is no object"],
  [{ description: "Done.", content, links: {} }, "here: openapi/model does not know the keyword `links`"],
  [{ content }, "here: description is no text"],
  [{ description: "Done." }, "here: content is no object"],
  [{ description: "Done.", content, headers: [] }, "here: headers is no object"],
  [{ description: "Done.", content, headers: { "x-a": 5 } }, "here: x-a is no object"],
  [header({ explode: true }), "here: x-a: openapi/model does not know the keyword `explode`"],
  [header({ required: 1 }), "here: x-a: required is neither true nor false"],
  [header({ description: "" }), "here: x-a: description is no text"],
  [header({ schema: 5 }), "here: x-a is no object"],
])("%j is refused", (raw, message) => {
  expect(() => read(raw)).toThrow(new ModelError(message));
});
