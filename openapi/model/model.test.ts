import { readFileSync } from "node:fs";
import { cases, document } from "@vpc-endpoints/openapi";
import { expect, test } from "vitest";
import { type Operation, placeRequest, readDocument, readOperation } from "./index.ts";
import { checkTypeName } from "./type-names.ts";

const ok = {
  "200": {
    description: "Done.",
    content: { "application/json": { schema: { $ref: "#/components/schemas/Answer" } } },
  },
};
const root = {
  components: {
    schemas: {
      Answer: {
        type: "object",
        required: ["RequestId", "Result"],
        properties: {
          RequestId: { type: "string" },
          Result: {
            type: "object",
            required: ["things", "totalCount"],
            properties: {
              things: { type: "array", items: { $ref: "#/components/schemas/Thing" } },
              totalCount: { type: "integer" },
            },
          },
          Free: { type: "array", items: { type: "string" } },
        },
      },
      Thing: { type: "object", properties: { inner: { $ref: "#/components/schemas/Thing", description: "Its own." } } },
    },
  },
};
const number = (name: string) => ({
  name,
  in: "query",
  description: "A number.",
  schema: { type: "integer", default: 1 },
});

function read(operation: object, method = "get", path = "/things"): Operation {
  return readOperation(root, path, method, {
    operationId: "ListThings",
    summary: "List things",
    description: "Lists things.",
    responses: ok,
    ...operation,
  });
}

test("the document of this project is read whole", () => {
  const model = readDocument(document);
  const operationIds = model.operations.map(({ operationId }) => operationId);
  expect([...new Set(cases.map(({ operationId }) => operationId))].sort()).toEqual(operationIds.sort());
  expect(model.schemas.map(({ component }) => component)).toContain("ErrorResponse");
});

test("what stands beside a reference counts more than what it names, and a schema may contain itself", () => {
  const { schema } = read({}).success.body;
  const [, result] = schema.properties;
  const thing = result?.schema.properties[0]?.schema.items;
  expect([schema.component, thing?.component]).toEqual(["Answer", "Thing"]);
  const inner = thing?.properties[0]?.schema;
  expect([inner?.component, inner?.description]).toEqual(["Thing", "Its own."]);
  expect(inner?.properties[0]?.schema).toBe(inner?.properties[0]?.schema.properties[0]?.schema);
});

test("the members of a body are parameters, a token is one of them", () => {
  const { parameters } = read(
    {
      parameters: [{ name: "dryRun", in: "query", description: "Only checks.", schema: { type: "boolean" } }],
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["name"],
              properties: {
                name: { type: "string", description: "Its name." },
                token: { type: "string", description: "Makes a repetition harmless.", "x-idempotency-token": true },
              },
            },
          },
        },
      },
    },
    "post",
  );
  expect(
    parameters.map(({ name, in: place, required, idempotencyToken }) => [name, place, required, idempotencyToken]),
  ).toEqual([
    ["dryRun", "query", false, false],
    ["name", "body", true, false],
    ["token", "body", false, true],
  ]);
});

test("a request is put where the document says", () => {
  const operation = read(
    {
      parameters: [
        { name: "ThingId", in: "path", required: true, description: "The thing.", schema: { type: "string" } },
        { name: "dryRun", in: "query", description: "Only checks.", schema: { type: "boolean" } },
        { name: "x-note", in: "header", description: "A note.", schema: { type: "string" } },
      ],
      requestBody: {
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: { tags: { type: "array", description: "Tags.", items: { type: "string" } } },
            },
          },
        },
      },
    },
    "put",
    "/things/{ThingId}",
  );
  expect(placeRequest(operation, { ThingId: "t-1", dryRun: false, "x-note": "n", tags: ["a"], unknown: 1 })).toEqual({
    method: "PUT",
    path: { ThingId: "t-1" },
    query: [["dryRun", "false"]],
    headers: [["x-note", "n"]],
    body: { tags: ["a"] },
  });
});

test("pages may have other names, a list deep inside and a total", () => {
  const pagination = { page: "pageNumber", size: "pageSize", items: "/Result/things", total: "/Result/totalCount" };
  const parameters = [number("pageNumber"), number("pageSize")];
  expect(read({ parameters, "x-pagination": pagination }).pagination).toEqual(pagination);
});

const paged = { parameters: [number("page"), number("size")] };
const pagination = { page: "page", size: "size", items: "/Result/things" };

test.each<[string, object, string, string?]>([
  ["no summary", { summary: "" }, "ListThings: summary is no text"],
  ["an unknown keyword", { callbacks: {} }, "ListThings: openapi/model does not know the keyword `callbacks`"],
  ["no success", { responses: { "400": ok["200"] } }, "no response says what a success is"],
  [
    "a success without a name",
    { responses: { "200": { description: "Done.", content: { "application/json": { schema: { type: "object" } } } } } },
    "the body of a success has no name",
  ],
  [
    "XML",
    { responses: { "200": { description: "Done.", content: { "text/xml": { schema: {} } } } } },
    "application/json alone",
  ],
  ["a cookie", { parameters: [{ ...number("page"), in: "cookie" }] }, "page: a parameter is in the path"],
  [
    "a list as parameter",
    { parameters: [{ ...number("page"), schema: { type: "array" } }] },
    "page: a parameter is one of",
  ],
  ["a name twice", { parameters: [number("page"), { ...number("page"), in: "header" }] }, "`page` stands twice"],
  ["a path without its parameter", {}, "the path names ThingId, its parameters are ", "/things/{ThingId}"],
  ["pages of no parameter", { ...paged, "x-pagination": { ...pagination, page: "p" } }, "no parameter `p`"],
  [
    "a size that is no number",
    { parameters: [number("page"), { ...number("size"), schema: { type: "string" } }], "x-pagination": pagination },
    "`size` is no integer with a default",
  ],
  ["items that are no list", { ...paged, "x-pagination": { ...pagination, items: "/Result" } }, "`/Result` is no list"],
  [
    "items that may lack",
    { ...paged, "x-pagination": { ...pagination, items: "/Free" } },
    "not every answer has the property `Free`",
  ],
  [
    "items without a slash",
    { ...paged, "x-pagination": { ...pagination, items: "Result" } },
    "`Result` is no JSON Pointer",
  ],
  [
    "a total that is no number",
    { ...paged, "x-pagination": { ...pagination, total: "/RequestId" } },
    "`/RequestId` is no integer",
  ],
  [
    "a token on a GET",
    { parameters: [{ ...number("t"), "x-idempotency-token": true }] },
    "a GET can be repeated without a token",
  ],
  [
    "a header that the client sends",
    { parameters: [{ ...number("X-Acs-Date"), in: "header" }] },
    "sends this header itself",
  ],
  [
    "a header twice but for its case",
    {
      parameters: [
        { ...number("x-a"), in: "header" },
        { ...number("X-A"), in: "header" },
      ],
    },
    "`x-a` stands twice",
  ],
  ["a name of every object", { parameters: [number("constructor")] }, "every object of JavaScript has this name"],
  [
    "a default of another type",
    { parameters: [{ ...number("a"), schema: { type: "boolean", default: "yes" } }] },
    'the default "yes" is no boolean',
  ],
  [
    "one parameter for page and size",
    { ...paged, "x-pagination": { ...pagination, size: "page" } },
    "holds the number of the page already",
  ],
  [
    "a page of no entries",
    {
      parameters: [number("page"), { ...number("size"), schema: { type: "integer", default: 1, minimum: 0 } }],
      "x-pagination": pagination,
    },
    "x-pagination: size: `size` may be 0: a page of no entries never ends. Say `minimum: 1`, or no minimum",
  ],
  ...[-1, -0.5].map((exclusiveMinimum): [string, object, string] => [
    `a size above ${exclusiveMinimum}`,
    {
      parameters: [number("page"), { ...number("size"), schema: { type: "integer", default: 1, exclusiveMinimum } }],
      "x-pagination": pagination,
    },
    "x-pagination: size: `size` may be 0: a page of no entries never ends. Say `minimum: 1`, or no minimum",
  ]),
  [
    "a page of no entries by default",
    {
      parameters: [number("page"), { ...number("size"), schema: { type: "integer", default: 0 } }],
      "x-pagination": pagination,
    },
    "x-pagination: size: the default of `size` is less than 1",
  ],
  ["an operation named Then", { operationId: "Then" }, "no operation can have this name"],
  ["half a permission", { "x-ram-action": "a:B" }, "x-ram-action and x-ram-resource go together"],
])("%s is refused", (_, operation, message, path) => {
  expect(() => read(operation, "get", path)).toThrow(message);
});

test.each<[string, object, string]>([
  [
    "two tokens",
    {
      a: { type: "string", description: "A.", "x-idempotency-token": true },
      b: { type: "string", description: "B.", "x-idempotency-token": true },
    },
    "a and b have it",
  ],
  [
    "a token that is a number",
    { a: { type: "integer", description: "A.", "x-idempotency-token": true } },
    "`a` is no string",
  ],
])("%s is refused", (_, properties, message) => {
  const requestBody = { content: { "application/json": { schema: { type: "object", properties } } } };
  expect(() => read({ requestBody }, "post")).toThrow(message);
});

test("a body that is one of several is refused: its members would have no names", () => {
  const requestBody = { content: { "application/json": { schema: { type: "object", oneOf: [{ type: "object" }] } } } };
  expect(() => read({ requestBody }, "post")).toThrow("a body is one object with properties");
});

test.each<[string, object, string]>([
  ["a keyword", { not: {} }, "does not know the keyword `not`"],
  ["a type", { type: "date" }, '"date" is no type of JSON Schema'],
  ["an enum value without a meaning", { enum: ["A"] }, "`A` has no meaning. Write one in `x-enumDescriptions`"],
])("%s that nobody shows is refused, wherever it stands", (_, schema, message) => {
  const answer = { ...root.components.schemas.Answer, properties: { deep: { type: "array", items: schema } } };
  const { components, ...rest } = document;
  const broken = {
    ...rest,
    components: { ...Object(components), schemas: { ...Object(components).schemas, Answer: answer } },
  };
  expect(() => readDocument(broken)).toThrow(message);
});

test.each<[string, object]>([
  ["no property", {}],
  ["any further property", { properties: { a: { type: "string", description: "A." } }, additionalProperties: true }],
])("a body with %s is refused: a call could not give it", (_, schema) => {
  const requestBody = { content: { "application/json": { schema: { type: "object", ...schema } } } };
  expect(() => read({ requestBody }, "post")).toThrow("name every property of the body");
});

test("a GET with a body is refused", () => {
  const schema = { type: "object", properties: { a: { type: "string", description: "A." } } };
  expect(() => read({ requestBody: { content: { "application/json": { schema } } } })).toThrow("a GET carries no body");
});

test("a success with a Code is refused: it tells an error", () => {
  const answer = { type: "object", properties: { code: { type: "string" } } };
  const broken = { components: { schemas: { Answer: answer } } };
  const operation = { operationId: "A", summary: "A", description: "A.", responses: ok };
  expect(() => readOperation(broken, "/things", "get", operation)).toThrow("a success has no `code`");
});

test.each(["Operation", "ClientOptions", "Promise", "RegionId", "AnyAnswer", "ListVpcEndpointsParams"])(
  "a schema named %s is refused: a type has this name already",
  (name) => {
    const { components, ...rest } = document;
    const schemas = { ...Object(components).schemas, [name]: { type: "string", description: "A." } };
    expect(() => readDocument({ ...rest, components: { ...Object(components), schemas } })).toThrow(
      `schema ${name}: a type of the packages has this name already. Rename the file in openapi/components/schemas/`,
    );
  },
);

/** What the document of this project gives types to: its schemas, and the rest. */
function readTyped() {
  const { operations, servers, schemas } = readDocument(document);
  const typed = {
    operationIds: operations.map(({ operationId }) => operationId),
    variables: servers.flatMap(({ variables }) => variables.map(({ name }) => name)),
  };
  return { typed, schemas: schemas.map(({ component }) => component) };
}

const exporting = ["types/src/operation.ts", "types/src/servers.gen.ts", "client/src/index.ts"];

test.each(exporting)("every type that packages/%s exports is refused as the name of a schema", (file) => {
  const source = readFileSync(new URL(`../../packages/${file}`, import.meta.url), "utf8");
  const declared = [...source.matchAll(/^export (?:interface|type|class) (\w+)/gm)].map(([, name = ""]) => name);
  const listed = [...source.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = ""]) =>
    names.split(",").map((name) => name.trim().replace(/^type /, "")),
  );
  const types = [...declared, ...listed].filter((name) => /^[A-Z]/.test(name));
  expect(types).not.toEqual([]);
  const { typed } = readTyped();
  for (const name of types) expect(() => checkTypeName(name, typed), name).toThrow(name);
});

const generated = [
  ...["client.gen.ts", "types.gen.ts", "validation/shapes.gen.ts"].map((file) => `client/src/${file}`),
  ...["operations.gen.ts", "schema.gen.ts", "schemas.gen.ts", "servers.gen.ts"].map((file) => `types/src/${file}`),
];

test.each(generated)("every type that packages/%s uses is a schema, or refused as the name of one", (file) => {
  const source = readFileSync(new URL(`../../packages/${file}`, import.meta.url), "utf8");
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|"(?:[^"\\]|\\.)*"/gm, "");
  const names = [...code.matchAll(/(?<![\w.$])([A-Z]\w*)\b(?!\??:)/g)].map(([, name = ""]) => name);
  expect(names).not.toEqual([]);
  const { schemas, typed } = readTyped();
  const others = names.filter((name) => !schemas.includes(name));
  for (const name of others) expect(() => checkTypeName(name, typed), name).toThrow(name);
});
