import * as facts from "../facts.ts";
import { document, type Operation, requestParts, resolve, type Schema, schemaName } from "./document.ts";
import { plain } from "./html.ts";
import type { ShownField } from "./reference.ts";

type Fields = Record<string, ShownField>;

/** What a page has to say of the parameters and the members of the body of an operation, by anchor. */
export function requestFields(operationId: string, operation: Operation): Fields {
  const vendor = facts.operations[operationId]?.parameters ?? {};
  return Object.assign(
    {},
    ...requestParts(operation).map(({ name, description, schema }) => ({
      [`request.${name}`]: field(vendor[name] ?? {}, schema, description),
      ...inside(schema, `request.${name}`),
    })),
  );
}

/** What a page has to say of the properties of a schema that stands at an anchor. */
export function propertyFields(schema: Schema, at: string): Fields {
  return inside(schema, at);
}

/** What a page has to say of a header, by the vendor's facts. */
export function headerField(name: string, description: string, schema: Schema): ShownField {
  return field({ required: false, ...facts.headers[name] }, schema, description);
}

/** The fields inside a schema; one that contains itself is entered once. */
function inside(reference: Schema, at: string, path: readonly string[] = []): Fields {
  const name = schemaName(reference);
  if (name !== undefined && path.includes(name)) return {};
  const schema = resolve<Schema>(reference);
  const way = name === undefined ? path : [...path, name];
  const fields: Fields = {};
  for (const [property, inner] of Object.entries(schema.properties ?? {})) {
    const fact = facts.schemas[name ?? ""]?.[property] ?? {};
    const description = inner.description ?? resolve<Schema>(inner).description;
    fields[`${at}.${property}`] = field(fact, inner, description);
    Object.assign(fields, inside(inner, `${at}.${property}`, way));
  }
  for (const [index, choice] of (schema.oneOf ?? []).entries()) {
    const id = `${at}.${index + 1}`;
    const { type } = resolve<Schema>(choice);
    fields[id] = field({ ...(type !== undefined && { type }) }, choice, resolve<Schema>(choice).description);
    Object.assign(fields, inside(choice, id, way));
  }
  if (schema.items) Object.assign(fields, inside(schema.items, at, way));
  if (typeof schema.additionalProperties === "object") {
    const value = resolve<Schema>(schema.additionalProperties);
    fields[`${at}.*`] = field({ ...(value.type !== undefined && { type: value.type }) }, value, value.description);
    Object.assign(fields, inside(schema.additionalProperties, `${at}.*`, way));
  }
  return fields;
}

/** What the page has to say of one field: the vendor's facts in words, the document's sentences. */
function field(fact: facts.Fact, reference: Schema, description: string | undefined): ShownField {
  const { in: where, type, required, format, enum: _, of: __, oneOf: ___, token, ...limits } = fact;
  const schema = resolve<Schema>(reference);
  const words = [where === "body" ? undefined : where, typeWords(type, schema), format];
  const values = { ...schema["x-enumDescriptions"], ...schema["x-known-values"] };
  return {
    stated: [
      words.filter(Boolean).join(", "),
      ...(required === undefined ? [] : [required ? "required" : "optional"]),
      ...Object.entries(limits).map(([keyword, value]) => `${wordsOf(keyword)} ${value}`),
      ...(schema.additionalProperties === true ? ["further properties allowed"] : []),
      ...(schema.additionalProperties === false ? ["no further properties"] : []),
      ...(token ? ["the client fills it"] : []),
    ].sort(),
    description: plain(description?.split("\n\nKnown values:")[0]),
    values: Object.fromEntries(Object.entries(values).map(([value, meaning]) => [value, plain(meaning)])),
    parts: partsOf(schema),
  };
}

/** A keyword in words: `maxLength` is shown as `max length`. */
function wordsOf(keyword: string): string {
  return keyword.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function typeWords(type: facts.Fact["type"], { items, additionalProperties, oneOf }: Schema): string {
  const types = [type ?? []].flat().map((one) => {
    if (one === "array" && items) return `array of ${resolve<Schema>(items).type}s`;
    if (one === "object" && typeof additionalProperties === "object") {
      return `map of ${resolve<Schema>(additionalProperties).type}s`;
    }
    return one;
  });
  if (types.length > 0) return types.join(" or ");
  return oneOf ? "one of several" : "any type";
}

function partsOf({ items, oneOf, additionalProperties, properties }: Schema): string[] {
  const entry = items && resolve<Schema>(items);
  const inner = entry?.properties ?? entry?.description;
  return [
    ...(inner ? [plain(`Each entry: ${entry?.description ?? ""}`)] : []),
    ...(typeof additionalProperties === "object" ? [properties ? "Any further property:" : "Each value:"] : []),
    ...(oneOf ? ["Exactly one of these:"] : []),
  ];
}

/** The schemas of errors, by name: what the page of errors describes. */
export const errorSchemas: readonly (readonly [name: string, schema: Schema])[] = Object.entries(
  document.components.schemas,
).filter(([name]) => name === "ErrorResponse");
