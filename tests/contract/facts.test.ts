// The document is held to the vendor's facts, which facts.ts states a second time.
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
  type Parameter,
  resolve,
  type Schema,
} from "./support/document.ts";

const { method, path, operation } = findOperation(facts.operation.operationId);
const errors = cases.filter(({ response }) => response.body.Code !== undefined);

test("the operation has the vendor's name, method, path and version", () => {
  const { operationId } = operation;
  agree("openapi/openapi.yaml", facts.operation, { operationId, method, path, version: document.info.version });
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

test("the parameters are exactly the vendor's", () => {
  const stated = operation.parameters.map((parameter) => {
    const { name, in: where, required = false, schema } = resolve<Parameter>(parameter);
    return [name, { in: where, required, ...limits(schema) }];
  });
  agree("openapi/components/parameters", facts.parameters, Object.fromEntries(stated));
});

describe.each(Object.entries(facts.schemas))("schema %s", (name, properties) => {
  const schema = document.components.schemas[name];
  const file = `openapi/components/schemas/${name}.yaml`;

  test("has exactly the vendor's properties", () => {
    agree(file, Object.keys(properties).sort(), Object.keys(schema?.properties ?? {}).sort());
  });

  test.each(Object.entries(properties))("%s is as the vendor says", (property, fact) => {
    const stated = resolve(schema?.properties?.[property] ?? {});
    agree(`${file}: ${property}`, fact, { required: schema?.required?.includes(property), ...limits(stated) });
  });

  test.each(Object.keys(properties))("%s is described, and each of its values", (property) => {
    const stated = resolve(schema?.properties?.[property] ?? {});
    expect(stated.description, `${file}: ${property} has no description`).toMatch(/\w/);
    agree(
      `${file}: ${property}: x-enumDescriptions`,
      stated.enum ?? [],
      Object.keys(stated["x-enumDescriptions"] ?? {}),
    );
  });
});

test("every response declares exactly the headers it may send", () => {
  const stated = Object.entries(operation.responses).map(([status, response]) => [
    status,
    Object.keys(resolve<ApiResponse>(response).headers),
  ]);
  agree("openapi/components/responses", facts.responseHeaders, Object.fromEntries(stated));
});

test("every response header is as the vendor says", () => {
  for (const response of Object.values(operation.responses)) {
    for (const [name, header] of Object.entries(resolve<ApiResponse>(response).headers)) {
      agree(`openapi/components/headers/${name}.yaml`, facts.headers[name], limits(resolve<Header>(header).schema));
    }
  }
});

test("every known error code is listed, and has a case", () => {
  const listed = Object.keys(document.components.schemas.ErrorCode?.["x-known-values"] ?? {});
  agree("openapi/components/schemas/ErrorCode.yaml", Object.keys(facts.errorCodes), listed);
  const documented = Object.entries(facts.errorCodes).filter(([, statuses]) => statuses.length > 0);
  const shown = [...new Set(errors.map(({ response }) => String(response.body.Code)))];
  agree("openapi/cases", documented.map(([code]) => code).sort(), shown.sort());
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

/** What a schema says of a value, its documentation left out. */
function limits({ description, examples, items, properties, required, additionalProperties, ...rest }: Schema): object {
  const { "x-enumDescriptions": _, "x-known-values": __, ...said } = rest;
  return said;
}
