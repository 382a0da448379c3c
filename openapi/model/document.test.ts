import { expect, test } from "vitest";
import { readDocument } from "./document.ts";
import { ModelError } from "./reader.ts";

const known = "\n\nKnown values:\n- `a`: A";
const variable = { default: "a", description: `The region.${known}`, "x-known-values": { a: "A" } };
const content = { "application/json": { schema: { $ref: "#/components/schemas/Answer" } } };
const get = {
  ...{ operationId: "GetThing", summary: "Get a thing", description: "Gets it.", tags: ["Things"] },
  responses: { "200": { description: "Done.", content } },
};

/** A document that says all that one can say, with these values at these places. */
function documentWith(...changes: readonly (readonly [place: string, value: unknown])[]) {
  const root = {
    openapi: "3.1.0",
    info: {
      ...{ title: "T", version: "V", summary: "S", description: "D" },
      ...{ license: { name: "L", identifier: "LI" }, contact: { name: "C", url: "CU" } },
    },
    security: [],
    tags: [
      { name: "Things", description: "All things." },
      { name: "More", description: "And more." },
    ],
    servers: [
      { url: "https://{region}.a", "x-network": "public", description: "Public.", variables: { region: variable } },
      { url: "https://b", "x-network": "vpc", description: "Own." },
    ],
    paths: { "/thing": { get } },
    components: {
      schemas: { Answer: { type: "object" }, Other: { items: { type: "string" } } },
      securitySchemes: { Key: { type: "apiKey", in: "header", name: "authorization", description: "Signs." } },
    },
  };
  const copy: Record<string, unknown> = structuredClone(root);
  for (const [place, value] of changes) {
    const keys = place.split("/");
    const last = keys.pop() ?? "";
    const holder = keys.reduce((inner, key) => Object(inner)[key], copy);
    Object.assign(holder, { [last]: value });
  }
  return copy;
}

test("a document is read with all that it says", () => {
  expect(readDocument(documentWith())).toEqual({
    ...{ title: "T", version: "V", summary: "S", description: "D" },
    ...{ license: { name: "L", identifier: "LI" }, contact: { name: "C", url: "CU" } },
    tags: [
      { name: "Things", description: "All things." },
      { name: "More", description: "And more." },
    ],
    servers: [
      {
        ...{ url: "https://{region}.a", network: "public", description: "Public." },
        variables: [
          { name: "region", default: "a", description: "The region.", knownValues: [{ value: "a", meaning: "A" }] },
        ],
      },
      { url: "https://b", network: "vpc", description: "Own.", variables: [] },
    ],
    security: [{ component: "Key", type: "apiKey", in: "header", name: "authorization", description: "Signs." }],
    operations: [expect.objectContaining({ operationId: "GetThing", method: "GET", path: "/thing" })],
    schemas: [
      expect.objectContaining({ component: "Answer", types: ["object"] }),
      expect.objectContaining({ component: "Other", types: [] }),
    ],
  });
});

test("what a document need not say may be left out", () => {
  const model = readDocument(
    documentWith(["tags", undefined], ["servers", undefined], ["components/securitySchemes", undefined], ["paths", {}]),
  );
  expect([model.tags, model.servers, model.security, model.operations]).toEqual([[], [], [], []]);
  expect(readDocument(documentWith(["components", undefined], ["paths", {}])).schemas).toEqual([]);
});

const unknown = "openapi/model does not know the keyword `x`";

test.each<[place: string, value: unknown, message: string]>([
  ["x", {}, `the document: ${unknown}`],
  ["info", 5, "info is no object"],
  ["info/x", {}, `info: ${unknown}`],
  ["info/title", "", "info: title is no text"],
  ["info/version", "", "info: version is no text"],
  ["info/summary", "", "info: summary is no text"],
  ["info/description", "", "info: description is no text"],
  ["info/license", 5, "info: license is no object"],
  ["info/license/name", "", "info: license: name is no text"],
  ["info/license/identifier", "", "info: license: identifier is no text"],
  ["info/contact", 5, "info: contact is no object"],
  ["info/contact/name", "", "info: contact: name is no text"],
  ["info/contact/url", "", "info: contact: url is no text"],
  ["tags", 5, "tags is no list"],
  ["tags/0", 5, "tags is no object"],
  ["tags/0/name", "", "tags: name is no text"],
  ["tags/0/x", 1, `tag Things: ${unknown}`],
  ["tags/0/description", "", "tag Things: description is no text"],
  ["tags/0/name", "Others", "GetThing: the document describes no tag `Things`"],
  ["servers", 5, "servers is no list"],
  ["servers/0", 5, "servers is no object"],
  ["servers/0/url", "", "servers: url is no text"],
  ["servers/1/x", 1, `https://b: ${unknown}`],
  ["servers/1/x-network", "", "https://b: x-network is no text"],
  ["servers/1/description", "", "https://b: description is no text"],
  ["servers/1/variables", 5, "https://b: variables is no object"],
  ["servers/0/variables/region", 5, "https://{region}.a: region is no object"],
  ["servers/0/variables/region/x", 1, `https://{region}.a: region: ${unknown}`],
  ["servers/0/variables/region/default", "", "https://{region}.a: region: default is no text"],
  ["servers/0/variables/region/description", "", "https://{region}.a: region: description is no text"],
  ["servers/0/variables/region/x-known-values", 5, "https://{region}.a: region is no object"],
  ["paths", 5, "paths is no object"],
  ["components", 5, "components is no object"],
  ["components/schemas", 5, "components: schemas is no object"],
  ["components/securitySchemes", 5, "securitySchemes is no object"],
  ["components/securitySchemes/Key", 5, "Key is no object"],
  ["components/securitySchemes/Key/x", 1, `Key: ${unknown}`],
  ["components/securitySchemes/Key/type", "", "Key: type is no text"],
  ["components/securitySchemes/Key/in", "", "Key: in is no text"],
  ["components/securitySchemes/Key/name", "", "Key: name is no text"],
  ["components/securitySchemes/Key/description", "", "Key: description is no text"],
  ["components/schemas/Other", { items: 5 }, "Other/items is no object"],
  [
    "components/schemas/Region",
    {},
    "schema Region: a type of the packages has this name already. Rename the file in openapi/components/schemas/",
  ],
  [
    "components/schemas/GetThingParams",
    {},
    "schema GetThingParams: a type of the packages has this name already. Rename the file in openapi/components/schemas/",
  ],
  ["components/schemas/other", {}, "schema other: its name becomes that of a type, so write it like VpcEndpoint"],
])("a document with %s: %j is refused", (place, value, message) => {
  expect(() => readDocument(documentWith([place, value]))).toThrow(new ModelError(message));
});

test.each<[paths: object, message: string]>([
  [{ "/thing": 5 }, "/thing is no object"],
  [{ "/thing": { get: 5 } }, "get /thing is no object"],
  [{ "/thing": { get: { ...get, operationId: "" } } }, "get /thing: operationId is no text"],
])("a document with the paths %j is refused", (paths, message) => {
  expect(() => readDocument(documentWith(["paths", paths]))).toThrow(new ModelError(message));
});
