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

/** How many problems are looked for: an answer of a few megabytes may have millions. */
export const mostProblems = 100;

/**
 * The places where a value is not of a shape, as a path and what is wrong there: the first hundred. Unknown properties are
 * none.
 */
export function problemsOf(value: unknown, shape: Shape, shapes: Shapes, path: string): string[] {
  return find(value, shape, { shapes, path, depth: 0, problems: [], most: mostProblems });
}

interface Looking {
  readonly shapes: Shapes;
  readonly path: string;
  readonly depth: number;
  /** What was found so far. */
  readonly problems: string[];
  readonly most: number;
}

/** Adds the problems of a value to those that were found, and gives them all. */
function find(value: unknown, shape: Shape, looking: Looking): string[] {
  const { shapes, path, depth, problems, most } = looking;
  if (problems.length >= most) return problems;
  const found = (problem: string) => {
    problems.push(`${path} ${problem}`);
    return problems;
  };
  if (depth > deepest) return found("is nested too deeply to be checked");
  const { ref, types, items, anyOf, allOf = [] } = shape;
  const check = (inner: unknown, of: Shape, at = path) => find(inner, of, { ...looking, path: at, depth: depth + 1 });
  if (ref !== undefined) return check(value, shapes[ref] ?? {});
  const isOf = (type: string) => (type === "null" ? value === null : isOfType(value, type));
  if (types && !types.some(isOf)) return found(`is no ${types.join(" or ")}`);
  for (const one of allOf) check(value, one);
  const fits = (one: Shape) => find(value, one, { ...looking, depth: depth + 1, problems: [], most: 1 }).length === 0;
  if (anyOf && !anyOf.some(fits)) found("is nothing that it may be");
  const entries: readonly unknown[] = items && Array.isArray(value) ? value : [];
  for (let index = 0; index < entries.length && problems.length < most; index++) {
    check(entries[index], items ?? {}, `${path}[${index}]`);
  }
  if (isObject(value)) checkProperties(value, shape, path, check, problems);
  return problems;
}

function checkProperties(
  value: Readonly<Record<string, unknown>>,
  { required = [], properties = {}, additional }: Shape,
  path: string,
  check: (inner: unknown, of: Shape, at: string) => void,
  problems: string[],
): void {
  for (const name of required) if (!Object.hasOwn(value, name)) problems.push(`${path}.${name} is missing`);
  for (const [name, inner] of Object.entries(value)) {
    const shape = Object.hasOwn(properties, name) ? properties[name] : additional;
    if (shape) check(inner, shape, `${path}.${name}`);
  }
}
