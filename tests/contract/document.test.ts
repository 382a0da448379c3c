// Every case × the document: as it is written, and once more strictly.
import { type Case, cases } from "@vpc-endpoints/openapi";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { mayLack } from "./facts.ts";
import { hasBadParameter } from "./support/cases.ts";
import { hold } from "./support/compare.ts";
import {
  type ApiResponse,
  document,
  findOperation,
  type Header,
  operationIds,
  requestParts,
  resolve,
  type Schema,
} from "./support/document.ts";

const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
addFormats.default(ajv);
ajv.addSchema({ $id: "as-written", ...document });
ajv.addSchema({ $id: "strict", components: { schemas: strictSchemas() } });

describe.each(cases)("case $name × document", (one) => {
  const { operation } = findOperation(one.operationId);
  const declared = operation.responses[one.response.status];

  test("its status is declared, and its body is the example of that name", () => {
    expect(declared, `openapi/cases/${one.name}.json: status ${one.response.status} is not declared`).toBeDefined();
    const example = contentOf(one)?.examples?.[one.name];
    hold(one, "document", { summary: one.title, value: one.response.body }, example);
  });

  test(`its request is ${hasBadParameter(one) ? "refused" : "valid"}`, () => {
    const parts = requestParts(operation);
    const problems = parts.flatMap(({ name, required, token, schema }) => {
      const value = one.request[name];
      if (value !== undefined) return validate(one, asWritten(schema), value, `request/${name}`);
      // The client fills a token that is left out.
      return required && !token ? [`openapi/cases/${one.name}.json × document: request/${name} is missing`] : [];
    });
    for (const name of Object.keys(one.request).filter((key) => !parts.some((part) => part.name === key))) {
      problems.push(`openapi/cases/${one.name}.json × document: request/${name} is no parameter`);
    }
    if (hasBadParameter(one))
      expect(problems, "the document accepts a request that the service refuses").not.toEqual([]);
    else expect(problems).toEqual([]);
  });

  test("its headers are declared and valid", () => {
    const headers = new Map(
      Object.entries(declared ? resolve<ApiResponse>(declared).headers : {}).map(([name, header]) => [
        name.toLowerCase(),
        header,
      ]),
    );
    for (const [name, value] of Object.entries(one.response.headers)) {
      if (name === "content-type") continue;
      const header = headers.get(name);
      if (!header) throw new Error(`openapi/cases/${one.name}.json × document: header ${name} is not declared`);
      const { schema } = resolve<Header>(header);
      const typed = schema.type === "integer" ? Number(value) : value;
      expect(validate(one, schema, typed, `response/headers/${name}`)).toEqual([]);
    }
  });

  test("its body is valid", () => {
    const schema = contentOf(one)?.schema;
    expect(schema && validate(one, { $ref: `as-written${schema.$ref}` }, one.response.body, "response/body")).toEqual(
      [],
    );
  });

  test("its body lacks nothing and has nothing more", () => {
    const schema = contentOf(one)?.schema;
    expect(schema && validate(one, { $ref: `strict${schema.$ref}` }, one.response.body, "response/body")).toEqual([]);
  });
});

test.each(operationIds)("%s shows its own cases as examples, and no other", (operationId) => {
  const responses = Object.values(findOperation(operationId).operation.responses);
  const shown = responses.flatMap((response) =>
    Object.values(resolve<ApiResponse>(response).content).flatMap(({ examples = {} }) => Object.keys(examples)),
  );
  const own = cases.filter((one) => one.operationId === operationId).map(({ name }) => name);
  expect(shown.sort(), `openapi/paths: ${operationId}: examples`).toEqual(own.sort());
});

test.each(mayLack)("%s may be lacking, but some case has it", (entry) => {
  const [schema, property = ""] = entry.split(".");
  expect(document.components.schemas[schema ?? ""]?.required).not.toContain(property);
  const bodies = cases.map(({ response }) => JSON.stringify(response.body));
  expect(bodies.some((body) => body.includes(`"${property}":`))).toBe(true);
});

function contentOf({ operationId, response }: Case) {
  const { operation } = findOperation(operationId);
  const declared = operation.responses[response.status];
  return declared && resolve<ApiResponse>(declared).content[response.headers["content-type"] ?? ""];
}

/** A schema whose references lead into the document as it is written. */
function asWritten(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#', '"$ref":"as-written#'));
}

/** One line for each way in which the value breaks the schema. */
function validate({ name }: Case, schema: Schema, value: unknown, where: string): string[] {
  const check = ajv.compile(schema);
  if (check(value)) return [];
  return (check.errors ?? []).map(
    ({ instancePath, message, params, data }: ErrorObject) =>
      `openapi/cases/${name}.json × document: ${where}${instancePath} ${message} ${JSON.stringify(params)}, the case says ${JSON.stringify(data)}`,
  );
}

/** The schemas with every property required and no other allowed, but for what facts.ts lets a sample lack. */
function strictSchemas(): Record<string, Schema> {
  const schemas = Object.entries(document.components.schemas).map(([name, schema]): [string, Schema] => {
    if (!schema.properties) return [name, schema];
    const required = Object.keys(schema.properties).filter((property) => !mayLack.includes(`${name}.${property}`));
    return [name, { ...schema, required, additionalProperties: false }];
  });
  return Object.fromEntries(schemas);
}
