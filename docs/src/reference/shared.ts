import type { Header, Model, Response, Schema } from "@vpc-endpoints/openapi/model";
import { bodyField, headerField } from "./fields.ts";
import type { SharedView } from "./view.ts";

/** The page on which the operations' common parts are described, from the folder of the reference. */
export const sharedAddress = "errors/";

/** Whether the body of this response is described on the page of errors. */
export function hasSharedBody(model: Model, { status, body }: Response): boolean {
  return !status.startsWith("2") && count(errorBodies(model), body.schema) > 1;
}

/** Whether this header is described on the page of errors. */
export function isSharedHeader(model: Model, header: Header): boolean {
  return headers(model).filter((one) => isSame(one, header)).length > 1;
}

/** What more than one response has. */
export function sharedView(model: Model): SharedView {
  const bodies = new Map(errorBodies(model).map((schema) => [schema.component, schema]));
  const names = new Map(headers(model).map((header) => [header.name, header]));
  return {
    bodies: [...bodies.values()]
      .filter((schema) => count(errorBodies(model), schema) > 1)
      .map((schema) => bodyField(schema, schema.component ?? "")),
    headers: [...names.values()].filter((one) => isSharedHeader(model, one)).map((header) => headerField(header, "")),
  };
}

/** Name and schema are those of one component; a header of the same name that says something else is another. */
function isSame(one: Header, other: Header): boolean {
  return one.name === other.name && one.description === other.description && one.required === other.required;
}

function errorBodies({ operations }: Model): readonly Schema[] {
  return operations.flatMap(({ responses }) =>
    responses.filter(({ status }) => !status.startsWith("2")).map(({ body }) => body.schema),
  );
}

function headers({ operations }: Model): readonly Header[] {
  return operations.flatMap(({ responses }) => responses.flatMap((response) => response.headers));
}

function count(schemas: readonly Schema[], { component }: Schema): number {
  return component === undefined ? 0 : schemas.filter((schema) => schema.component === component).length;
}
