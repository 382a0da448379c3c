import { expect, test } from "vitest";
import { readOperation } from "./operation.ts";
import { placeRequest } from "./place-request.ts";

const json = (schema: object) => ({ "application/json": { schema } });
const at = (place: string, name: string) => ({
  ...{ name, in: place, required: place === "path", description: "P.", schema: { type: "string" } },
});
const properties = { c: { type: "string", description: "C." }, d: { type: "object", description: "D." } };
const operation = (requestBody?: object) =>
  readOperation({ components: { schemas: { Answer: {} } } }, "/things/{id}", "post", {
    ...{ operationId: "SetThing", summary: "Set", description: "Sets.", requestBody },
    parameters: [at("query", "b"), at("path", "id"), at("query", "a"), at("header", "x-b"), at("header", "x-a")],
    responses: { "200": { description: "Done.", content: json({ $ref: "#/components/schemas/Answer" }) } },
  });
const withBody = () => operation({ content: json({ type: "object", properties }) });

test("what is given is put where the document says, in its order, and what is not known left out", () => {
  const given = { "x-a": 1, a: true, b: "", id: "i", "x-b": "x", d: { e: 1 }, c: null, unknown: 1 };
  expect(placeRequest(withBody(), given)).toEqual({
    method: "POST",
    path: { id: "i" },
    query: [
      ["b", ""],
      ["a", "true"],
    ],
    headers: [
      ["x-b", "x"],
      ["x-a", "1"],
    ],
    body: { c: null, d: { e: 1 } },
  });
});

test("what is not given stands nowhere, and only an operation with a body has one", () => {
  const nothing = { method: "POST", path: {}, query: [], headers: [] };
  expect(placeRequest(withBody(), { a: undefined })).toEqual({ ...nothing, body: {} });
  expect(placeRequest(operation(), { c: 1 })).toEqual({ ...nothing, body: undefined });
});
