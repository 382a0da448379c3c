import { resolve, type Schema } from "./document.ts";

/** A body that is wrong in one place, and what is wrong with it. */
export interface Variant {
  readonly wrong: string;
  readonly body: unknown;
}

/**
 * One variant of a valid body for each way to break it: a field that the schema does not know in each closed object, a
 * value that the enum does not have in each enum, and each required field left out.
 */
export function wrongVariants(reference: Schema, body: unknown, at = ""): Variant[] {
  const schema = resolve<Schema>(reference);
  if (schema.enum) return [{ wrong: `${at} is no value of the enum`, body: "NoSuchValue" }];
  if (Array.isArray(body)) {
    return body.flatMap((item, index) =>
      wrongVariants(schema.items ?? {}, item, `${at}/${index}`).map(({ wrong, body: changed }) => ({
        wrong,
        body: body.with(index, changed),
      })),
    );
  }
  if (!isObject(body) || !schema.properties) return [];
  const variants: Variant[] = [{ wrong: `${at}/noSuchField is unknown`, body: { ...body, noSuchField: "" } }];
  for (const name of schema.required ?? []) {
    const { [name]: _, ...rest } = body;
    variants.push({ wrong: `${at}/${name} is missing`, body: rest });
  }
  for (const [name, value] of Object.entries(body)) {
    for (const { wrong, body: changed } of wrongVariants(schema.properties[name] ?? {}, value, `${at}/${name}`)) {
      variants.push({ wrong, body: { ...body, [name]: changed } });
    }
  }
  return variants;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
