import { isObject, isOfType } from "../json-type.ts";

/** What is checked of a value. */
export interface Shape {
  /** Name of the shape that this one is. */
  readonly ref?: string;
  /** The types that it may have; with none, any. */
  readonly types?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  /** The shape of every property that is not named. */
  readonly additional?: Shape;
  /** The shape of every item. */
  readonly items?: Shape;
  /** It is of one of these shapes at least. */
  readonly anyOf?: readonly Shape[];
  /** It is of each of these shapes. */
  readonly allOf?: readonly Shape[];
}

/** Shapes by name. */
export type Shapes = Readonly<Record<string, Shape>>;

/** Each place where a value is not of a shape, as a path and what is wrong there. Unknown properties are none. */
export function problemsOf(value: unknown, shape: Shape, shapes: Shapes, path: string): string[] {
  const { ref, types, items, anyOf, allOf = [] } = shape;
  const check = (inner: unknown, of: Shape, at: string) => problemsOf(inner, of, shapes, at);
  if (ref !== undefined) return check(value, shapes[ref] ?? {}, path);
  const isOf = (type: string) => (type === "null" ? value === null : isOfType(value, type));
  if (types && !types.some(isOf)) return [`${path} is no ${types.join(" or ")}`];
  const problems = allOf.flatMap((one) => check(value, one, path));
  if (anyOf?.every((one) => check(value, one, path).length > 0)) problems.push(`${path} is nothing that it may be`);
  if (items && Array.isArray(value)) {
    problems.push(...value.flatMap((item: unknown, index) => check(item, items, `${path}[${index}]`)));
  }
  if (isObject(value)) problems.push(...problemsOfProperties(value, shape, shapes, path));
  return problems;
}

function problemsOfProperties(
  value: Readonly<Record<string, unknown>>,
  { required = [], properties = {}, additional }: Shape,
  shapes: Shapes,
  path: string,
): string[] {
  const missing = required.filter((name) => !Object.hasOwn(value, name)).map((name) => `${path}.${name} is missing`);
  const wrong = Object.entries(value).flatMap(([name, inner]) => {
    const shape = Object.hasOwn(properties, name) ? properties[name] : additional;
    return shape ? problemsOf(inner, shape, shapes, `${path}.${name}`) : [];
  });
  return [...missing, ...wrong];
}
