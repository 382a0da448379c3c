// Every case × the types: the body is assignable, and a body that is wrong in one place is not.
import { type Case, cases } from "@vpc-endpoints/openapi";
import { beforeAll, describe, expect, test } from "vitest";
import { compile } from "./support/compile.ts";
import { type ApiResponse, findOperation, resolve, type Schema } from "./support/document.ts";
import { type Variant, wrongVariants } from "./support/variants.ts";

const table = cases.map((one) => ({ name: one.name, one, variants: variantsOf(one) }));

let messageAt: (file: string, line: number) => string | undefined;

beforeAll(() => {
  messageAt = compile(Object.fromEntries(table.map(({ one, variants }) => [`${one.name}.ts`, source(one, variants)])));
});

describe.each(table)("case $name × types", ({ name, variants }) => {
  test("its body is assignable to the generated type", () => {
    const message = messageAt(`${name}.ts`, 2);
    expect(message && `openapi/cases/${name}.json × types: ${message}`).toBeUndefined();
  });

  test("its body is not, once it is wrong in one place", () => {
    const accepted = variants.filter((_, index) => messageAt(`${name}.ts`, index + 3) === undefined);
    expect(accepted.map(({ wrong }) => `openapi/cases/${name}.json × types: accepted although ${wrong}`)).toEqual([]);
    expect(variants.length).toBeGreaterThan(0);
  });
});

/** One line imports the type, one has the case's body, and each further one a wrong variant of it. */
function source({ operationId, response }: Case, variants: readonly Variant[]): string {
  const type = `operations["${operationId}"]["responses"][${response.status}]["content"]["${response.headers["content-type"]}"]`;
  const bodies = [response.body, ...variants.map(({ body }) => body)];
  return [
    'import type { operations } from "@vpc-endpoints/types";',
    ...bodies.map((body, index) => `export const body${index}: ${type} = ${JSON.stringify(body)};`),
  ].join("\n");
}

function variantsOf({ operationId, response }: Case): Variant[] {
  const declared = findOperation(operationId).operation.responses[response.status];
  const content = declared && resolve<ApiResponse>(declared).content[response.headers["content-type"] ?? ""];
  return wrongVariants(content?.schema ?? ({} satisfies Schema), response.body);
}
