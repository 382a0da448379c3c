// A small document, for the tests of the generators.
import { type Model, readDocument } from "@vpc-endpoints/openapi/model";

/** What a small document says besides its title. */
export interface SmallDocument {
  readonly paths?: object;
  readonly schemas?: object;
  readonly servers?: readonly object[];
}

/** The model of a document that says only this. */
export function modelOf({ paths = {}, schemas = {}, servers = [] }: SmallDocument): Model {
  const license = { name: "L", identifier: "L" };
  const contact = { name: "C", url: "https://c.example" };
  const info = { title: "T", version: "2020-01-02", summary: "S.", description: "D.", license, contact };
  return readDocument({ openapi: "3.1.0", info, servers, paths, components: { schemas } });
}

/** An operation that answers with the schema of this name. */
export function operationOf(operationId: string, answer: string, more: object = {}): object {
  const content = { "application/json": { schema: { $ref: `#/components/schemas/${answer}` } } };
  return {
    operationId,
    summary: `${operationId} in short`,
    description: `What ${operationId} does.`,
    responses: { "200": { description: "Done.", content } },
    ...more,
  };
}

/** A parameter whose description is its name. */
export function parameterOf(place: string, name: string, schema: object, more: object = {}): object {
  return { name, in: place, required: place === "path", description: `Its ${name}.`, schema, ...more };
}

const integer = { type: "integer", default: 1 };
const pages = [parameterOf("query", "page", integer), parameterOf("query", "size", { ...integer, maximum: 9 })];
const text = { type: "string" };

/** A document with each kind of operation: with pages and a total, with pages alone, with a body and a token, with nothing. */
export const smallModel: Model = modelOf({
  paths: {
    "/things": {
      get: operationOf("ListThings", "ThingList", {
        parameters: [parameterOf("query", "filter", text, { required: true }), ...pages],
        "x-pagination": { page: "page", size: "size", items: "/Result/things", total: "/Result/total-count" },
        ...{ "x-ram-action": "a:ListThings", "x-ram-resource": "acs:*" },
      }),
      post: operationOf("CreateThing", "Thing", {
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["token"],
                properties: {
                  name: { type: "string", description: "Its name.", deprecated: true },
                  token: { type: "string", description: "Its token.", "x-idempotency-token": true },
                },
              },
            },
          },
        },
      }),
    },
    "/rows": {
      get: operationOf("ListRows", "RowList", {
        parameters: pages,
        "x-pagination": { page: "page", size: "size", items: "/my rows" },
      }),
    },
    "/thing/{id}": {
      get: operationOf("GetThing", "Thing", { parameters: [parameterOf("path", "id", text)], deprecated: true }),
    },
  },
  schemas: {
    Thing: {
      type: "object",
      description: "A thing.",
      required: ["state"],
      properties: { state: { $ref: "#/components/schemas/State" }, parts: { $ref: "#/components/schemas/Parts" } },
    },
    State: {
      type: "string",
      description: "How it is.",
      enum: ["on", "off"],
      "x-enumDescriptions": { on: "It runs.", off: "It rests." },
    },
    Zone: { type: "string", description: "Where it is.", "x-known-values": { "a-1": "In A.", "b-1": "In B." } },
    Parts: { type: ["object", "null"], description: "Its parts.", additionalProperties: { type: "number" } },
    ThingList: {
      type: "object",
      description: "Some things.",
      required: ["Result"],
      properties: {
        Result: {
          type: "object",
          required: ["things", "total-count"],
          properties: {
            things: { type: "array", items: { $ref: "#/components/schemas/Thing" } },
            "total-count": { type: "integer" },
          },
        },
      },
    },
    RowList: {
      type: "object",
      description: "Some rows.",
      required: ["my rows"],
      properties: {
        "my rows": { type: "array", items: { type: "object" } },
        extra: { anyOf: [{ type: "string" }, { $ref: "#/components/schemas/Zone" }] },
      },
    },
    Unused: { description: "Nobody answers it.", allOf: [{ type: "object" }] },
  },
  servers: [
    {
      url: "https://{regionId}.a.example",
      "x-network": "public",
      description: "The public one.",
      variables: {
        regionId: { default: "a", description: "The region.", "x-known-values": { a: "Region A", b: "Region B" } },
      },
    },
    { url: "https://b.example", "x-network": "vpc", description: "The other one." },
  ],
});
