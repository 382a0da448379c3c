// The document is held to the vendor's facts, which facts.ts and facts/ state a second time.
import { readFileSync } from "node:fs";
import { cases } from "@vpc-endpoints/openapi";
import { describe, expect, test } from "vitest";
import * as facts from "./facts.ts";
import { agree } from "./support/compare.ts";
import {
  type ApiResponse,
  document,
  findOperation,
  type Header,
  operationIds,
  requestParts,
  resolve,
  type Schema,
  schemaName,
} from "./support/document.ts";

const errors = cases.filter(({ response }) => response.body.Code !== undefined);

test("the operations are exactly the vendor's", () => {
  sameNames(
    "openapi/openapi.yaml: paths",
    (name) => `tests/contract/facts/${name}.json`,
    Object.keys(facts.operations),
    operationIds,
  );
  agree("openapi/openapi.yaml", { version: facts.version }, { version: document.info.version });
});

test("the servers are the vendor's, with every known region suggested and none forbidden", () => {
  const urls = document.servers.map((server) => [server["x-network"], server.url]);
  agree("openapi/openapi.yaml: servers", facts.servers, Object.fromEntries(urls));
  for (const { variables } of document.servers) {
    const { "x-known-values": known = {}, enum: forbidding } = variables.regionId ?? {};
    agree("openapi/openapi.yaml: regionId", [...facts.regionIds].sort(), Object.keys(known).sort());
    expect(forbidding, "openapi/openapi.yaml: regionId: an enum forbids regions that are not listed").toBeUndefined();
  }
});

test("every request is signed, and every common header documented", () => {
  agree("openapi/openapi.yaml: security", [{ "ACS3-HMAC-SHA256": [] }], document.security);
  const { description = "", ...scheme } = document.components.securitySchemes["ACS3-HMAC-SHA256"] ?? {};
  const file = "openapi/components/securitySchemes/ACS3-HMAC-SHA256.yaml";
  agree(file, { type: "apiKey", in: "header", name: "Authorization" }, scheme);
  const documented = facts.commonHeaders.filter((header) => description.includes(`\`${header}\``));
  agree(file, facts.commonHeaders, documented);
});

describe.each(Object.entries(facts.operations))("operation %s", (operationId, vendor) => {
  const { method, path, operation } = findOperation(operationId);
  const file = `openapi/paths: ${operationId}`;

  test("has the vendor's method, path, paging and permission", () => {
    const { pagination, ram } = vendor;
    const { "x-pagination": paging, "x-ram-action": action, "x-ram-resource": resource } = operation;
    agree(
      file,
      { method: vendor.method, path: vendor.path, pagination, ram },
      { method, path, pagination: paging, ram: { action, resource } },
    );
  });

  test("the parameters are exactly the vendor's", () => {
    const stated = requestParts(operation).map(({ name, in: where, required, schema, token }) => [
      name,
      { in: where, required, ...(token && { token }), ...said(schema) },
    ]);
    agree(`openapi/components/parameters: ${operationId}`, vendor.parameters, Object.fromEntries(stated));
  });

  test("answers with the vendor's schema, and every response declares exactly the headers it may send", () => {
    const responses = Object.entries(operation.responses).map(
      ([status, response]) => [status, resolve<ApiResponse>(response)] as const,
    );
    const headers = responses.map(([status, response]) => [status, Object.keys(response.headers)]);
    agree(`openapi/components/responses: ${operationId}`, vendor.responseHeaders, Object.fromEntries(headers));
    for (const [status, { content }] of responses) {
      const schema = status.startsWith("2") ? vendor.answer : "ErrorResponse";
      agree(`${file}: ${status}: body`, schema, schemaName(content["application/json"]?.schema));
    }
  });
});

describe.each(Object.entries(facts.schemas))("schema %s", (name, properties) => {
  const schema = document.components.schemas[name];
  const file = `openapi/components/schemas/${name}.yaml`;

  test("has exactly the vendor's properties", () => {
    agree(file, Object.keys(properties).sort(), Object.keys(schema?.properties ?? {}).sort());
  });

  test.each(Object.entries(properties))("%s is as the vendor says", (property, fact) => {
    const stated = schema?.properties?.[property] ?? {};
    agree(`${file}: ${property}`, fact, { required: schema?.required?.includes(property), ...said(stated) });
  });

  test.each(Object.keys(properties))("%s is described, and each of its values", (property) => {
    const reference = schema?.properties?.[property] ?? {};
    const stated = resolve(reference);
    const described = reference.description ?? stated.description;
    expect(described, `${file}: ${property} has no description`).toMatch(/\w/);
    agree(
      `${file}: ${property}: x-enumDescriptions`,
      stated.enum ?? [],
      Object.keys(stated["x-enumDescriptions"] ?? {}),
    );
  });
});

test("every response header is as the vendor says", () => {
  const all = operationIds.flatMap((operationId) => Object.values(findOperation(operationId).operation.responses));
  for (const response of all) {
    for (const [name, header] of Object.entries(resolve<ApiResponse>(response).headers)) {
      agree(`openapi/components/headers/${name}.yaml`, facts.headers[name], said(resolve<Header>(header).schema));
    }
  }
});

test("every known error code is listed, and has a case", () => {
  const listed = Object.keys(document.components.schemas.ErrorCode?.["x-known-values"] ?? {});
  sameNames(
    "openapi/components/schemas/ErrorCode.yaml",
    () => "tests/contract/facts.ts: errorCodes",
    Object.keys(facts.errorCodes),
    listed,
  );
  const documented = Object.entries(facts.errorCodes).filter(([, statuses]) => statuses.length > 0);
  const shown = [...new Set(errors.map(({ response }) => String(response.body.Code)))];
  sameNames(
    "openapi/cases",
    () => "tests/contract/facts.ts: errorCodes",
    documented.map(([code]) => code),
    shown,
  );
});

test.each(errors)("case $name has a status that was seen for its code", ({ name, response }) => {
  const seen = facts.errorCodes[String(response.body.Code)] ?? [];
  expect(seen, `openapi/cases/${name}.json: status ${response.status} was not seen for its code`).toContain(
    response.status,
  );
});

test("the vendor's sample is the one on the vendor's page, which lost its outer braces", () => {
  const sample: unknown = JSON.parse(`{${readFileSync(new URL("vendor-sample.txt", import.meta.url), "utf8")}}`);
  const bodies = cases.filter(({ origin }) => origin === "vendor").map(({ response }) => response.body);
  agree("openapi/cases/vendor-sample.json", [sample], bodies);
  expect(JSON.stringify(bodies), "the order of the fields is the vendor's").toBe(JSON.stringify([sample]));
});

/** Fails with a line for each name that stands on one side alone, saying where the other side is. */
function sameNames(file: string, fact: (name: string) => string, known: readonly string[], stated: readonly string[]) {
  const lines = [
    ...known.filter((name) => !stated.includes(name)).map((name) => `${file}: ${name}: ${fact(name)} has it, this not`),
    ...stated.filter((name) => !known.includes(name)).map((name) => `${file}: ${name}: ${fact(name)} has it not`),
  ];
  if (lines.length > 0) throw new Error(lines.join("\n"));
}

/** What a schema says of a value, its documentation left out, in the words of the facts. */
function said(reference: Schema): object {
  const schema = resolve<Schema>(reference);
  const { description, examples, items, properties, required, additionalProperties, oneOf, ...rest } = schema;
  const { "x-enumDescriptions": _, "x-known-values": __, "x-idempotency-token": token, ...stated } = rest;
  const of = schemaName(items ?? (properties && reference));
  const choices = oneOf?.map(schemaName);
  return { ...stated, ...(of && { of }), ...(choices && { oneOf: choices }), ...(token && { token }) };
}
