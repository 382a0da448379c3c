import { docComment, typeNames } from "@vpc-endpoints/codegen";
import type { Model, Schema } from "@vpc-endpoints/openapi/model";
import type { Shape } from "../src/validation/shape.ts";

/** The shape of each schema with a name that an answer consists of, and the name of each operation's answer. */
export function renderShapes({ operations, schemas }: Model): string {
  const seen = new Set<Schema>();
  for (const { success } of operations) collect(success.body.schema, seen);
  const used = new Set(Array.from(seen, ({ component }) => component));
  const shapes = schemas
    .filter(({ component }) => used.has(component))
    .map((schema) => [schema.component, shapeOf(schema)]);
  const answers = operations.map((operation) => [operation.operationId, typeNames(operation).answer]);
  const answersText = JSON.stringify(Object.fromEntries(answers));
  const shapesText = JSON.stringify(Object.fromEntries(shapes), null, 2);
  return [
    `import type { Shapes } from "./shape.ts";`,
    `${docComment("The name of the shape of what each operation answers.")}\nexport const answers: Readonly<Record<string, string>> = ${answersText};`,
    `${docComment("The shapes of which answers consist.")}\nexport const shapes: Shapes = ${shapesText};`,
  ].join("\n\n");
}

function innerOf({ properties, items, additional, oneOf, anyOf, allOf }: Schema): readonly Schema[] {
  const others = [items, additional].filter((one): one is Schema => typeof one === "object");
  return [...properties.map(({ schema }) => schema), ...others, ...oneOf, ...anyOf, ...allOf];
}

function collect(schema: Schema, seen: Set<Schema>): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  for (const inner of innerOf(schema)) collect(inner, seen);
}

function reference(schema: Schema): Shape {
  return schema.component === undefined ? shapeOf(schema) : { ref: schema.component };
}

/** What of a schema is checked. Values and limits are left out: the service may have new ones. */
function shapeOf({ types, nullable, properties, items, additional, oneOf, anyOf, allOf }: Schema): Shape {
  const required = properties.filter((property) => property.required).map(({ name }) => name);
  const alternatives = [...oneOf, ...anyOf].map(reference);
  return {
    ...(types.length > 0 && { types: nullable ? [...types, "null"] : types }),
    ...(required.length > 0 && { required }),
    ...(properties.length > 0 && {
      properties: Object.fromEntries(properties.map(({ name, schema }) => [name, reference(schema)])),
    }),
    ...(typeof additional === "object" && { additional: reference(additional) }),
    ...(items && { items: reference(items) }),
    ...(alternatives.length > 0 && { anyOf: alternatives }),
    ...(allOf.length > 0 && { allOf: allOf.map(reference) }),
  };
}
