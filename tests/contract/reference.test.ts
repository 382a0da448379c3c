// Facts, document and cases × the reference page: it says exactly what they say, and nothing more.
import { type Case, cases } from "@vpc-endpoints/openapi";
import { expect, test } from "vitest";
import * as facts from "./facts.ts";
import { toRequest } from "./support/cases.ts";
import { agree, hold } from "./support/compare.ts";
import {
  type ApiResponse,
  document,
  findOperation,
  type Header,
  type Parameter,
  resolve,
  type Schema,
} from "./support/document.ts";
import { fields, plain, responses } from "./support/reference.ts";

interface Expected {
  readonly fact: Partial<facts.Fact>;
  readonly description: string | undefined;
  readonly schema: Schema;
}

const { operation } = findOperation(facts.operation.operationId);
const declared = Object.entries(operation.responses).map(([status, response]) => ({
  status,
  response: resolve<ApiResponse>(response),
}));
const expected: Readonly<Record<string, Expected>> = {
  ...Object.fromEntries(
    (operation.parameters ?? []).map((raw) => {
      const { name, description, schema } = resolve<Parameter>(raw);
      return [name, { fact: facts.parameters[name] ?? {}, description, schema }];
    }),
  ),
  ...properties("200/", "ListVpcEndpointsResponse"),
  ...properties("200/Result/", "VpcEndpoint"),
  ...properties("400/", "ErrorResponse"),
  ...Object.fromEntries(
    declared.flatMap(({ status, response }) =>
      Object.entries(response.headers).map(([name, raw]) => {
        const { description, schema } = resolve<Header>(raw);
        return [`${status}/header/${name}`, { fact: facts.headers[name] ?? {}, description, schema }];
      }),
    ),
  ),
};

test.each(Object.entries(expected))("%s", (id, { fact, description, schema }) => {
  const { in: where, type, required = false, format, enum: _, of: __, ...limits } = fact;
  const stated = [
    [where, type === "array" ? "array of objects" : type, format].filter(Boolean).join(", "),
    required ? "required" : "optional",
    ...Object.entries(limits).map((limit) => limit.join(" ")),
  ];
  const values = { ...schema["x-enumDescriptions"], ...schema["x-known-values"] };
  const said = {
    stated: stated.sort(),
    description: plain(description?.split("\n\nKnown values:")[0] + entriesOf(schema)),
    values: Object.fromEntries(Object.entries(values).map(([value, meaning]) => [value, plain(meaning)])),
  };
  const { stated: beside = [], ...shown } = fields[id] ?? {};
  agree(`docs: ${id}`, said, { stated: [...beside].sort(), ...shown }, "the page");
});

test("every error code is there, in the vendor's list and no other", () => {
  agree("docs: codes", Object.keys(facts.errorCodes), Object.keys(fields["400/Code"]?.values ?? {}), "the page");
});

test("no parameter, header or property more", () => {
  agree("docs: fields", Object.keys(expected).sort(), Object.keys(fields).sort(), "the page");
});

test("every response, with its meaning and the schema of its body, and none more", () => {
  const said = declared.map(({ status, response }) => [
    status,
    {
      description: plain(response.description),
      schema: response.content["application/json"]?.schema.$ref?.replace(/^.*\//, ""),
    },
  ]);
  const shown = Object.entries(responses).map(([status, { cases: _, ...response }]) => [status, response]);
  agree("docs: responses", Object.fromEntries(said), Object.fromEntries(shown), "the page");
});

test.each(cases)("case $name stands at its status, as it is", (one) => {
  const { method, target } = toRequest(one);
  const said = {
    title: one.title,
    request: `${method} ${decodeURIComponent(target)}`.split(/[?&]/).sort(),
    headers: Object.entries(one.response.headers).map((header) => header.join(": ")),
    body: one.response.body,
  };
  hold(one, "docs", said, responses[statusOf(one)]?.cases[one.name]);
});

test("no case more", () => {
  const shown = Object.values(responses).flatMap((response) => Object.keys(response.cases));
  expect(shown.sort()).toEqual(cases.map(({ name }) => name).sort());
});

function entriesOf({ items }: Schema): string {
  return items ? ` Each entry: ${resolve(items).description}` : "";
}

function properties(at: string, name: string): Record<string, Expected> {
  return Object.fromEntries(
    Object.entries(document.components.schemas[name]?.properties ?? {}).map(([property, raw]) => {
      const schema = resolve<Schema>(raw);
      const { description = schema.description } = raw;
      return [`${at}${property}`, { fact: facts.schemas[name]?.[property] ?? {}, description, schema }];
    }),
  );
}

/** The response that a case shows: that of its status, else the one for all others. */
function statusOf({ response }: Case): string {
  return response.status in operation.responses ? String(response.status) : "default";
}
