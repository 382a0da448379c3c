import { type Operation, pointerNames } from "@vpc-endpoints/openapi/model";

/** The names of the types of an operation, all of which `@vpc-endpoints/types` exports. */
export interface TypeNames {
  readonly params: string;
  /** What a call answers: a page, where the operation has pages. */
  readonly answer: string;
  /** An entry of a page. `undefined` where there are no pages. */
  readonly entry: string | undefined;
}

/** The types that an operation is called with and answers with. */
export function typeNames({ operationId, success, pagination }: Operation): TypeNames {
  const answer = `${success.body.schema.component}`;
  return { params: `${operationId}Params`, answer, entry: pagination && entryName(answer, success, pagination.items) };
}

function entryName(answer: string, { body }: Operation["success"], items: string): string {
  const names = pointerNames(items);
  let { properties } = body.schema;
  let entry: string | undefined;
  for (const name of names) {
    // The pointer leads somewhere: the model holds it to that.
    for (const { schema } of properties.filter((property) => property.name === name)) {
      entry = schema.items?.component;
      properties = schema.properties;
    }
  }
  return entry ?? `${answer}${names.map((name) => `[${JSON.stringify(name)}]`).join("")}[number]`;
}

/** How a program reads what a JSON Pointer leads to. */
export function accessor(pointer: string): string {
  return pointerNames(pointer)
    .map((name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`))
    .join("");
}
