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

/** How deep a value may be nested: far deeper than any answer is, and not as deep as the stack. */
const deepest = 200;

/** Each place where a value is not of a shape, as a path and what is wrong there. Unknown properties are none. */
export function problemsOf(value: unknown, shape: Shape, shapes: Shapes, path: string, depth = 0): string[] {
  if (depth > deepest) return [`${path} is nested too deeply to be checked`];
  const { ref, types, items, anyOf, allOf = [] } = shape;
  const check = (inner: unknown, of: Shape, at: string) => problemsOf(inner, of, shapes, at, depth + 1);
  if (ref !== undefined) return check(value, shapes[ref] ?? {}, path);
  const isOf = (type: string) => (type === "null" ? value === null : isOfType(value, type));
  if (types && !types.some(isOf)) return [`${path} is no ${types.join(" or ")}`];
  const none = anyOf?.every((one) => check(value, one, path).length > 0);
  const entries: readonly unknown[] = items && Array.isArray(value) ? value : [];
  return [
    ...allOf.flatMap((one) => check(value, one, path)),
    ...(none ? [`${path} is nothing that it may be`] : []),
    ...entries.flatMap((entry, index) => check(entry, items ?? {}, `${path}[${index}]`)),
    ...(isObject(value) ? problemsOfProperties(value, shape, path, check) : []),
  ];
}

function problemsOfProperties(
  value: Readonly<Record<string, unknown>>,
  { required = [], properties = {}, additional }: Shape,
  path: string,
  check: (inner: unknown, of: Shape, at: string) => string[],
): string[] {
  const missing = required.filter((name) => !Object.hasOwn(value, name)).map((name) => `${path}.${name} is missing`);
  const wrong = Object.entries(value).flatMap(([name, inner]) => {
    const shape = Object.hasOwn(properties, name) ? properties[name] : additional;
    return shape ? check(inner, shape, `${path}.${name}`) : [];
  });
  return [...missing, ...wrong];
}
