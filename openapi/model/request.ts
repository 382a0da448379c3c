import { readContent } from "./content.ts";
import { flag, follow, ModelError, type Node, onlyKnown, optionalText, text } from "./reader.ts";
import type { ReadSchema } from "./schema.ts";
import type { Body, Parameter } from "./types.ts";

const scalars = ["string", "integer", "number", "boolean"];

/** Reads a parameter of the path, the query or a header. */
export function readParameter(root: Node, raw: unknown, operationId: string, readSchema: ReadSchema): Parameter {
  const { node } = follow(root, raw, `${operationId}: parameter`);
  const name = text(node.name, `${operationId}: name of a parameter`);
  const where = `${operationId}: ${name}`;
  onlyKnown(
    node,
    ["name", "in", "required", "description", "schema", "example", "deprecated", "x-idempotency-token"],
    where,
  );
  const place = (["path", "query", "header"] as const).find((one) => one === node.in);
  if (place === undefined) throw new ModelError(`${where}: a parameter is in the path, the query or a header`);
  const schema = readSchema(node.schema, where);
  if (!scalars.includes(schema.types.join())) {
    throw new ModelError(`${where}: a parameter is one of ${scalars.join(", ")}`);
  }
  return {
    name,
    in: place,
    required: flag(node.required, `${where}: required`),
    description: text(node.description ?? schema.description, `${where}: description`),
    schema,
    examples: node.example === undefined ? schema.examples : [node.example],
    deprecated: flag(node.deprecated, `${where}: deprecated`) || schema.deprecated,
    idempotencyToken: flag(node["x-idempotency-token"], `${where}: x-idempotency-token`) || schema.idempotencyToken,
  };
}

/** Reads the body of a request. */
export function readRequestBody(root: Node, raw: unknown, where: string, readSchema: ReadSchema): Body | undefined {
  if (raw === undefined) return undefined;
  const { node } = follow(root, raw, where);
  onlyKnown(node, ["description", "required", "content"], where);
  return {
    ...readContent(node.content, where, readSchema),
    description: optionalText(node.description, `${where}: description`),
    required: flag(node.required, `${where}: required`),
  };
}

/** The members of a JSON object: a call is given each of them by its name. */
export function membersOf(body: Body | undefined, where: string): readonly Parameter[] {
  if (!body) return [];
  const { types, properties, oneOf, anyOf, allOf } = body.schema;
  if (types.join() !== "object" || oneOf.length + anyOf.length + allOf.length > 0) {
    throw new ModelError(`${where}: a body is one object with properties`);
  }
  return properties.map(({ name, required, schema }) => ({
    name,
    in: "body",
    required: required && body.required,
    description: text(schema.description, `${where}/${name}: description`),
    schema,
    examples: schema.examples,
    deprecated: schema.deprecated,
    idempotencyToken: schema.idempotencyToken,
  }));
}
