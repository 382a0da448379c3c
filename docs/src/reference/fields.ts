import type { Header, Parameter, Property, Schema, Variable } from "@vpc-endpoints/openapi/model";
import type { Field, Part } from "./view.ts";

/** The components on the way to a schema, each with its anchor: one that contains itself is not described again. */
type Ancestors = ReadonlyMap<string, string>;

const none: Ancestors = new Map();

/** Describes a parameter, or a member of the body. */
export function parameterField(parameter: Parameter): Field {
  const { name, schema, required, description, examples } = parameter;
  const field = schemaField(schema, name, `request.${name}`, none);
  return {
    ...field,
    required,
    description,
    examples: examples.map(shown),
    type: parameter.in === "body" ? field.type : `${parameter.in}, ${field.type}`,
    limits: withFlags(limitsOf(schema), parameter),
  };
}

/** Describes a header of a response. */
export function headerField({ name, required, description, schema, examples }: Header, at: string): Field {
  const field = schemaField(schema, name, `${at}header.${name}`, none);
  return { ...field, required, description, examples: examples.map(shown) };
}

/** Describes the body of a response. */
export function bodyField(schema: Schema, id: string): Field {
  return schemaField(schema, schema.component ?? typeName(schema), id, none);
}

/** Describes a variable of a server's URL. */
export function variableField({ name, default: preset, description, knownValues }: Variable, at: string): Field {
  const limits = [`default ${preset}`];
  return {
    ...{ name, id: `${at}${name}`, type: "string", required: true, limits, description },
    ...{ examples: [], values: [], knownValues, parts: [] },
  };
}

function propertyField({ name, required, schema }: Property, at: string, ancestors: Ancestors): Field {
  return { ...schemaField(schema, name, `${at}.${name}`, ancestors), required };
}

function schemaField(schema: Schema, name: string, id: string, ancestors: Ancestors): Field {
  return {
    name,
    id,
    type: typeName(schema),
    required: undefined,
    limits: withFlags(limitsOf(schema), schema),
    description: [schema.title && `**${schema.title}.**`, schema.description].filter(Boolean).join(" "),
    examples: schema.examples.map(shown),
    values: schema.values,
    knownValues: schema.knownValues,
    parts: partsOf(schema, id, ancestors),
  };
}

function partsOf(schema: Schema, id: string, ancestors: Ancestors): readonly Part[] {
  const { component } = schema;
  const described = component === undefined ? undefined : ancestors.get(component);
  if (described !== undefined) return [{ label: "", fields: [], sameAs: { name: component ?? "", href: described } }];
  const inside = component === undefined ? ancestors : new Map([...ancestors, [component, `#${id}`]]);
  const properties = schema.properties.map((property) => propertyField(property, id, inside));
  return [
    ...part("", properties),
    ...entriesOf(schema, id, inside),
    ...part(
      schema.properties.length > 0 ? "Any further property:" : "Each value:",
      typeof schema.additional === "object" ? [schemaField(schema.additional, "*", `${id}.*`, inside)] : [],
    ),
    ...choice("Exactly one of these:", schema.oneOf, id, inside),
    ...choice("At least one of these:", schema.anyOf, id, inside),
    ...choice("All of these:", schema.allOf, id, inside),
  ];
}

/** What the entries of a list are. Where they are objects and no more is said of them, their properties are enough. */
function entriesOf({ items }: Schema, id: string, ancestors: Ancestors): readonly Part[] {
  if (!items) return [];
  const entry = schemaField(items, typeName(items), `${id}.*`, ancestors);
  const label = `Each entry:${entry.description && ` ${entry.description}`}`;
  const more = [entry.limits, entry.examples, entry.values, entry.knownValues].some((list) => list.length > 0);
  const [own, ...others] = schemaField(items, "", id, ancestors).parts;
  if (!more && own && others.length === 0) return [{ ...own, label: own.label ? `${label} ${own.label}` : label }];
  if (more || own) return [{ label: "Each entry:", fields: [entry], sameAs: undefined }];
  return entry.description ? [{ label, fields: [], sameAs: undefined }] : [];
}

function choice(label: string, schemas: readonly Schema[], id: string, ancestors: Ancestors): readonly Part[] {
  return part(
    label,
    schemas.map((schema, index) =>
      schemaField(schema, schema.component ?? schema.title ?? typeName(schema), `${id}.${index + 1}`, ancestors),
    ),
  );
}

function part(label: string, fields: readonly Field[]): readonly Part[] {
  return fields.length > 0 ? [{ label, fields, sameAs: undefined }] : [];
}

/** Types and format in words, for example `array of strings` or `string, date-time, or null`. */
function typeName(schema: Schema): string {
  const { types, format, items, additional, nullable } = schema;
  const names = types.map((type) => {
    if (type === "array" && items) return `array of ${plural(items)}`;
    if (type === "object" && typeof additional === "object") return `map of ${plural(additional)}`;
    return type;
  });
  const all = nullable ? [...names, "null"] : names;
  const choice = schema.oneOf.length + schema.anyOf.length > 0;
  const name =
    all.length > 0
      ? all.join(" or ")
      : choice
        ? "one of several"
        : schema.allOf.length > 0
          ? "all of several"
          : "any type";
  return format === undefined ? name : `${name}, ${format}`;
}

function plural(schema: Schema): string {
  const { types, nullable } = schema;
  if (types.length !== 1 || nullable || types[0] === "array") return `(${typeName(schema)})`;
  return `${types[0]}s${schema.format === undefined ? "" : `, ${schema.format}`}`;
}

function limitsOf(schema: Schema): readonly string[] {
  const { default: preset, limits, additional } = schema;
  return [
    ...(schema.const === undefined ? [] : [`always ${shown(schema.const)}`]),
    ...(preset === undefined ? [] : [`default ${shown(preset)}`]),
    ...limits.map(({ keyword, value }) => limitWords(keyword, value)),
    ...(additional === false ? ["no further properties"] : []),
    ...(additional === true ? ["further properties allowed"] : []),
  ];
}

function limitWords(keyword: string, value: string | number | boolean): string {
  const words = keyword.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return value === true ? words : `${words} ${value}`;
}

interface Flags {
  readonly deprecated: boolean;
  readonly idempotencyToken: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
}

function withFlags(limits: readonly string[], flags: Flags): readonly string[] {
  return [
    ...limits,
    ...(flags.readOnly ? ["only in answers"] : []),
    ...(flags.writeOnly ? ["only in requests"] : []),
    ...(flags.idempotencyToken ? ["the client fills it"] : []),
    ...(flags.deprecated ? ["deprecated"] : []),
  ];
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
