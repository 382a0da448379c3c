import { flag, follow, list, ModelError, type Node, onlyKnown, optionalObject, optionalText, text } from "./reader.ts";
import type { JsonType, Limit, Schema, Value } from "./types.ts";

const limitKeywords = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
];
const keywords = [
  ...limitKeywords,
  ...["type", "title", "description", "format", "default", "const", "examples", "enum", "required", "properties"],
  ...["items", "additionalProperties", "oneOf", "anyOf", "allOf", "deprecated", "readOnly", "writeOnly"],
  ...["x-enumDescriptions", "x-known-values", "x-idempotency-token"],
];
const jsonTypes: readonly JsonType[] = ["string", "integer", "number", "boolean", "array", "object"];

/** Reads a schema; `where` names it in messages. */
export type ReadSchema = (raw: unknown, where: string) => Schema;

/** Reads the schemas of a document. The same place of the document is always the same schema. */
export function schemaReader(root: Node): ReadSchema {
  const known = new Map<unknown, Schema>();
  const read = (raw: unknown, where: string): Schema => {
    const found = known.get(raw);
    if (found) return found;
    const schema = describe(raw, where);
    known.set(raw, schema);
    return schema;
  };

  function describe(raw: unknown, where: string): Schema {
    const { node, component } = follow(root, raw, where);
    onlyKnown(node, keywords, where);
    const types = typesOf(node, where);
    const description = optionalText(node.description, `${where}: description`);
    const knownValues = valuesOf(node["x-known-values"], `${where}: x-known-values`);
    const all = (keyword: "oneOf" | "anyOf" | "allOf") =>
      list(node[keyword], `${where}: ${keyword}`).map((inner, index) => read(inner, `${where}/${keyword}/${index}`));
    return {
      component,
      types: types.filter((type): type is JsonType => type !== "null"),
      nullable: types.includes("null"),
      title: optionalText(node.title, `${where}: title`),
      description: description === undefined ? undefined : withoutKnownValues(description),
      format: optionalText(node.format, `${where}: format`),
      default: node.default,
      const: node.const,
      examples: list(node.examples, `${where}: examples`),
      limits: limitsOf(node, where),
      values: enumOf(node, where),
      knownValues,
      get properties() {
        const required = list(node.required, `${where}: required`);
        return Object.entries(optionalObject(node.properties, `${where}: properties`)).map(([name, property]) => ({
          name,
          required: required.includes(name),
          schema: read(property, `${where}/${name}`),
        }));
      },
      get items() {
        return node.items === undefined ? undefined : read(node.items, `${where}/items`);
      },
      get additional() {
        const { additionalProperties } = node;
        if (additionalProperties === undefined || typeof additionalProperties === "boolean")
          return additionalProperties;
        return read(additionalProperties, `${where}/additionalProperties`);
      },
      get oneOf() {
        return all("oneOf");
      },
      get anyOf() {
        return all("anyOf");
      },
      get allOf() {
        return all("allOf");
      },
      deprecated: flag(node.deprecated, `${where}: deprecated`),
      readOnly: flag(node.readOnly, `${where}: readOnly`),
      writeOnly: flag(node.writeOnly, `${where}: writeOnly`),
      idempotencyToken: flag(node["x-idempotency-token"], `${where}: x-idempotency-token`),
    };
  }

  return read;
}

/** A map from values to their meanings. */
export function valuesOf(map: unknown, where: string): readonly Value[] {
  return Object.entries(optionalObject(map, where)).map(([value, meaning]) => ({
    value,
    meaning: text(meaning, `${where}: meaning of ${value}`),
  }));
}

/** The bundle appends the known values to a description, for tools that do not know the extension. */
export function withoutKnownValues(description: string): string {
  return description.replace(/\n\nKnown values:\n.*/s, "");
}

/** Reads a schema and all that it consists of, so that nothing unknown waits in it. */
export function checkWhole(schema: Schema, seen: Set<Schema> = new Set()): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  const { properties, items, additional, oneOf, anyOf, allOf } = schema;
  for (const inner of [...properties.map((property) => property.schema), ...oneOf, ...anyOf, ...allOf]) {
    checkWhole(inner, seen);
  }
  if (items) checkWhole(items, seen);
  if (typeof additional === "object") checkWhole(additional, seen);
}

function typesOf({ type }: Node, where: string): readonly (JsonType | "null")[] {
  const named = typeof type === "string" ? [type] : list(type, `${where}: type`);
  return named.map((name) => {
    const found = ([...jsonTypes, "null"] as const).find((one) => one === name);
    if (found === undefined) throw new ModelError(`${where}: type: ${JSON.stringify(name)} is no type of JSON Schema`);
    return found;
  });
}

function limitsOf(node: Node, where: string): readonly Limit[] {
  return limitKeywords.flatMap((keyword) => {
    const value = node[keyword];
    if (value === undefined) return [];
    if (typeof value === "number" || typeof value === "string" || typeof value === "boolean")
      return [{ keyword, value }];
    throw new ModelError(`${where}: ${keyword} is no number and no text`);
  });
}

function enumOf(node: Node, where: string): readonly Value[] {
  const meanings = optionalObject(node["x-enumDescriptions"], `${where}: x-enumDescriptions`);
  return list(node.enum, `${where}: enum`).map((value) => {
    const meaning = meanings[String(value)];
    if (typeof meaning === "string" && meaning.trim() !== "") return { value: String(value), meaning };
    throw new ModelError(`${where}: \`${value}\` has no meaning. Write one in \`x-enumDescriptions\``);
  });
}
