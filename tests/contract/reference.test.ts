// Facts, document and cases × the pages of the reference: they say exactly what those say, and nothing more.
import { cases } from "@vpc-endpoints/openapi";
import { describe, expect, test } from "vitest";
import * as facts from "./facts.ts";
import { agree, hold } from "./support/compare.ts";
import {
  type ApiResponse,
  findOperation,
  type Header,
  operationIds,
  resolve,
  type Schema,
  schemaName,
} from "./support/document.ts";
import { expectedCase } from "./support/expected-case.ts";
import { errorSchemas, headerField, propertyFields, requestFields } from "./support/expected-fields.ts";
import { plain } from "./support/html.ts";
import { fieldsOf, responsesOf, type ShownField } from "./support/reference.ts";
import { built } from "./support/site.ts";

describe.each(operationIds)("%s", (operationId) => {
  const page = built(`reference/${operationId}/`);
  const responses = responsesOf(page);
  const { operation } = findOperation(operationId);
  const declared = Object.entries(operation.responses).map(
    ([status, response]) => [status, resolve<ApiResponse>(response)] as const,
  );
  const answers = declared.flatMap(([status, { content }]) =>
    Object.entries(status.startsWith("2") ? propertyFields(bodyOf(content), status) : {}),
  );

  holdFields(`docs: ${operationId}`, fieldsOf(page), {
    ...requestFields(operationId, operation),
    ...Object.fromEntries(answers),
  });

  test("every response, with its meaning, its headers and the schema of its body, and none more", () => {
    const vendor = facts.operations[operationId]?.responseHeaders ?? {};
    const said = declared.map(([status, { description, content }]) => [
      status,
      { description: plain(description), schema: schemaName(bodyOf(content)), headers: vendor[status] },
    ]);
    const shown = Object.entries(responses).map(([status, { cases: _, ...response }]) => [status, response]);
    agree(`docs: ${operationId}: responses`, Object.fromEntries(said), Object.fromEntries(shown), "the page");
  });

  const own = cases.filter((one) => one.operationId === operationId);

  test.each(own)("case $name stands at its status, as it is", (one) => {
    const status = one.response.status in operation.responses ? String(one.response.status) : "default";
    hold(one, "docs", expectedCase(one), responses[status]?.cases[one.name]);
  });

  test("no case more", () => {
    const shown = Object.values(responses).flatMap((response) => Object.keys(response.cases));
    expect(shown.sort()).toEqual(own.map(({ name }) => name).sort());
  });
});

describe("the page of errors", () => {
  const fields = fieldsOf(built("reference/errors/"));

  holdFields("docs: errors", fields, {
    ...Object.assign(
      {},
      ...errorSchemas.map(([name]) => propertyFields({ $ref: `#/components/schemas/${name}` }, name)),
    ),
    ...Object.fromEntries(sharedHeaders().map(([name, header]) => [`header.${name}`, header])),
  });

  test("every error code is there, in the vendor's list and no other", () => {
    agree(
      "docs: codes",
      Object.keys(facts.errorCodes),
      Object.keys(fields["ErrorResponse.Code"]?.values ?? {}),
      "the page",
    );
  });
});

/** Each field is as expected, and there is none more. */
function holdFields(
  page: string,
  shown: Readonly<Record<string, ShownField>>,
  expected: Readonly<Record<string, ShownField>>,
) {
  test.each(Object.entries(expected))("%s", (id, said) => {
    const { stated = [], ...rest } = shown[id] ?? {};
    agree(`${page}: ${id}`, said, { stated: [...stated].sort(), ...rest }, "the page");
  });

  test("no parameter, header or property more", () => {
    agree(`${page}: fields`, Object.keys(expected).sort(), Object.keys(shown).sort(), "the page");
  });
}

function sharedHeaders(): (readonly [string, ShownField])[] {
  const all = operationIds.flatMap((operationId) =>
    Object.values(findOperation(operationId).operation.responses).flatMap((response) =>
      Object.entries(resolve<ApiResponse>(response).headers),
    ),
  );
  return [...new Map(all)].map(([name, raw]) => {
    const { description, schema } = resolve<Header>(raw);
    return [name, headerField(name, description, schema)];
  });
}

function bodyOf(content: ApiResponse["content"]): Schema {
  return content["application/json"]?.schema ?? {};
}
