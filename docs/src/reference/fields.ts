import type { Field, Value } from "./model.ts";
import { list, type Node, object, optionalObject, resolve, text } from "./reader.ts";

/** Describes a schema under a name: as a property, or as the schema of a parameter or a header. */
export function readField(root: Node, name: string, id: string, raw: unknown, required: boolean, holder: Node): Field {
  const schema = resolve(root, raw, id);
  const items = schema.items === undefined ? undefined : resolve(root, schema.items, `${id}/items`);
  const known = values(schema["x-known-values"], id);
  const described = text(holder.description ?? schema.description, `${id}: description`);
  return {
    name,
    id,
    type: typeName(schema, items, id),
    required,
    description: known.length > 0 ? withoutKnownValues(described) : described,
    limits: limits(schema),
    examples: examples(holder, schema, id),
    values: list(schema.enum, id).map((value) => ({
      value: String(value),
      meaning: text(optionalObject(schema["x-enumDescriptions"], id)[String(value)], `${id}: meaning of ${value}`),
    })),
    knownValues: known,
    entries: items?.description === undefined ? undefined : text(items.description, `${id}: entries`),
    fields: readProperties(root, id, items ?? schema),
  };
}

/** Describes the properties of an object schema, in the order of the document. */
export function readProperties(root: Node, id: string, schema: Node): readonly Field[] {
  const required = list(schema.required, `${id}/required`);
  return Object.entries(optionalObject(schema.properties, `${id}/properties`)).map(([name, property]) =>
    readField(root, name, `${id}/${name}`, property, required.includes(name), {}),
  );
}

/** Reads a map from values to their meanings. */
function values(map: unknown, where: string): readonly Value[] {
  return Object.entries(optionalObject(map, where)).map(([value, meaning]) => ({
    value,
    meaning: text(meaning, `${where}: meaning of ${value}`),
  }));
}

/** The bundle appends the known values to the description as a list; the page shows them as a list of its own. */
function withoutKnownValues(description: string): string {
  return description.split("\n\nKnown values:\n")[0] ?? "";
}

function typeName(schema: Node, items: Node | undefined, where: string): string {
  const type = text(schema.type, `${where}: type`);
  const name = items ? `${type} of ${text(items.type, `${where}: type of entries`)}s` : type;
  return schema.format === undefined ? name : `${name}, ${schema.format}`;
}

function limits(schema: Node): readonly string[] {
  const words = { default: "default", minimum: "minimum", maximum: "maximum", pattern: "pattern" };
  return Object.entries(words).flatMap(([key, word]) => (schema[key] === undefined ? [] : [`${word} ${schema[key]}`]));
}

function examples(holder: Node, schema: Node, where: string): readonly string[] {
  const found = holder.example === undefined ? list(schema.examples, where) : [holder.example];
  return found.map((example) => (typeof example === "string" ? example : JSON.stringify(example)));
}

/** Describes the entries of a map of headers. */
export function readHeaders(root: Node, id: string, map: unknown): readonly Field[] {
  return Object.entries(optionalObject(map, `${id}/headers`)).map(([name, raw]) => {
    const header = resolve(root, raw, `${id}/${name}`);
    return readField(root, name, `${id}/header/${name}`, header.schema, header.required === true, header);
  });
}

/** Describes the variables of a server's URL. */
export function readVariables(id: string, map: unknown): readonly Field[] {
  return Object.entries(optionalObject(map, id)).map(([name, raw]) => {
    const variable = object(raw, `${id}/${name}`);
    return readField({}, name, `${id}/${name}`, { type: "string", ...variable }, true, {});
  });
}
