import { ModelError } from "./reader.ts";
import type { Limit, Operation, Parameter, Schema } from "./types.ts";

/**
 * Holds `x-pagination` to the operation: two parameters that are integers with defaults, a list of entries and, where one
 * is named, an integer as their total, both of which every answer has.
 * @throws {ModelError} naming what does not fit.
 */
export function checkPagination({ operationId, parameters, success, pagination }: Operation): void {
  if (!pagination) return;
  const where = (name: string) => `${operationId}: x-pagination: ${name}`;
  for (const role of ["page", "size"] as const) {
    const parameter = parameters.find(({ name }) => name === pagination[role]);
    if (!parameter) throw new ModelError(`${where(role)}: there is no parameter \`${pagination[role]}\``);
    const { types, default: value } = parameter.schema;
    if (types.join() !== "integer" || typeof value !== "number") {
      throw new ModelError(`${where(role)}: \`${parameter.name}\` is no integer with a default`);
    }
    if (role === "size") checkSize(parameter, where(role));
  }
  const { page, size, items, total } = pagination;
  if (page === size) throw new ModelError(`${where("size")}: \`${size}\` holds the number of the page already`);
  if (at(success.body.schema, items, where("items")).types.join() !== "array") {
    throw new ModelError(`${where("items")}: \`${items}\` is no list in the body of ${success.status}`);
  }
  if (total !== undefined && at(success.body.schema, total, where("total")).types.join() !== "integer") {
    throw new ModelError(`${where("total")}: \`${total}\` is no integer in the body of ${success.status}`);
  }
}

/** A page of no entries tells nothing of the end. */
function checkSize({ name, schema }: Parameter, where: string): void {
  const { limits, default: value } = schema;
  const leasts = limits.flatMap(leastInteger);
  const least = Math.max(...leasts);
  if (leasts.length > 0 && least < 1) {
    throw new ModelError(
      `${where}: \`${name}\` may be ${least}: a page of no entries never ends. Say \`minimum: 1\`, or no minimum`,
    );
  }
  if (Number(value) < 1) throw new ModelError(`${where}: the default of \`${name}\` is less than 1`);
}

/** The least integer that a limit allows, if it says anything of it. */
function leastInteger({ keyword, value }: Limit): readonly number[] {
  if (keyword === "minimum") return [Math.ceil(Number(value))];
  if (keyword === "exclusiveMinimum") return [Math.floor(Number(value)) + 1];
  return [];
}

/** The names on the way that a JSON Pointer (RFC 6901) leads. */
export function pointerNames(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The schema to which a pointer leads, each step of it required. */
function at(schema: Schema, pointer: string, where: string): Schema {
  if (!pointer.startsWith("/")) throw new ModelError(`${where}: \`${pointer}\` is no JSON Pointer, like \`/Result\``);
  let found = schema;
  for (const name of pointerNames(pointer)) {
    const property = found.properties.find((one) => one.name === name);
    if (!property?.required) {
      throw new ModelError(`${where}: \`${pointer}\`: not every answer has the property \`${name}\``);
    }
    if (property.schema.nullable) throw new ModelError(`${where}: \`${pointer}\`: \`${name}\` may be null`);
    found = property.schema;
  }
  return found;
}
