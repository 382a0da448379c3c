// The document is held to the vendor's facts, which facts.ts states a second time.
import { readFileSync } from "node:fs";
import { cases } from "@vpc-endpoints/openapi";
import { describe, expect, test } from "vitest";
import * as facts from "./facts.ts";
import {
  type ApiResponse,
  document,
  findOperation,
  type Header,
  type Parameter,
  resolve,
  type Schema,
} from "./support/document.ts";

const { method, path, operation } = findOperation(facts.operation.operationId);

test("the operation has the vendor's name, method, path and version", () => {
  const { operationId } = operation;
  expect({ operationId, method, path, version: document.info.version }).toEqual(facts.operation);
});

test("the servers are the vendor's, with every known region suggested and none forbidden", () => {
  const urls = document.servers.map((server) => [server["x-network"], server.url]);
  expect(Object.fromEntries(urls)).toEqual(facts.servers);
  for (const { variables } of document.servers) {
    expect(Object.keys(variables.regionId?.["x-known-values"] ?? {}).sort()).toEqual([...facts.regionIds].sort());
    expect(variables.regionId).not.toHaveProperty("enum");
  }
});

test("every request is signed, and every common header documented", () => {
  expect(document.security).toEqual([{ "ACS3-HMAC-SHA256": [] }]);
  const scheme = document.components.securitySchemes["ACS3-HMAC-SHA256"];
  expect(scheme).toMatchObject({ type: "apiKey", in: "header", name: "Authorization" });
  for (const header of facts.commonHeaders) expect(scheme?.description).toContain(`\`${header}\``);
});

test("the parameters are exactly the vendor's", () => {
  const parameters = operation.parameters.map((parameter) => resolve<Parameter>(parameter));
  const stated = parameters.map(({ name, in: where, required = false, schema }) => [
    name,
    { in: where, required, ...limits(schema) },
  ]);
  expect(Object.fromEntries(stated)).toEqual(facts.parameters);
});

describe.each(Object.entries(facts.schemas))("schema %s", (name, properties) => {
  const schema = document.components.schemas[name];

  test("has exactly the vendor's properties", () => {
    expect(Object.keys(schema?.properties ?? {}).sort()).toEqual(Object.keys(properties).sort());
  });

  test.each(Object.entries(properties))("%s is as the vendor says", (property, fact) => {
    const stated = schema?.properties?.[property];
    expect(stated && { required: schema.required?.includes(property), ...limits(resolve(stated)) }).toEqual(fact);
  });

  test.each(Object.keys(properties))("%s is described", (property) => {
    const stated = resolve(schema?.properties?.[property] ?? {});
    expect(stated.description).toMatch(/\w/);
    expect(Object.keys(stated["x-enumDescriptions"] ?? {})).toEqual(stated.enum ?? []);
  });
});

test("every response declares exactly the headers it may send", () => {
  const stated = Object.entries(operation.responses).map(([status, response]) => [
    status,
    Object.keys(resolve<ApiResponse>(response).headers),
  ]);
  expect(Object.fromEntries(stated)).toEqual(facts.responseHeaders);
});

test("every response header is as the vendor says", () => {
  for (const response of Object.values(operation.responses)) {
    for (const [name, header] of Object.entries(resolve<ApiResponse>(response).headers)) {
      expect({ name, ...limits(resolve<Header>(header).schema) }).toEqual({ name, ...facts.headers[name] });
    }
  }
});

test("every known error code is listed, and has a case with a status that was seen for it", () => {
  const listed = Object.keys(document.components.schemas.ErrorCode?.["x-known-values"] ?? {});
  expect(listed).toEqual(Object.keys(facts.errorCodes));
  const shown = cases.flatMap(({ response }) => (response.body.Code === undefined ? [] : [response.body.Code]));
  const documented = Object.entries(facts.errorCodes).filter(([, statuses]) => statuses.length > 0);
  expect([...new Set(shown)].sort()).toEqual(documented.map(([code]) => code).sort());
});

test.each(cases.filter(({ response }) => response.body.Code !== undefined))(
  "case $name has a status that was seen for its code",
  ({ response }) => {
    expect(facts.errorCodes[String(response.body.Code)]).toContain(response.status);
  },
);

test("the vendor's sample is the one on the vendor's page, which lost its outer braces", () => {
  const sample = readFileSync(new URL("vendor-sample.txt", import.meta.url), "utf8");
  const vendor = cases.filter(({ origin }) => origin === "vendor");
  expect(vendor.map(({ response }) => JSON.stringify(response.body))).toEqual([
    JSON.stringify(JSON.parse(`{${sample}}`)),
  ]);
});

/** What a schema says of a value, its documentation left out. */
function limits({ description, examples, items, properties, required, additionalProperties, ...rest }: Schema): object {
  const { "x-enumDescriptions": _, "x-known-values": __, ...said } = rest;
  return said;
}
