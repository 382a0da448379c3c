/** What is checked of a value. */
export type Shape =
  | { readonly type: "string" }
  | { readonly type: "array"; readonly items: Shape }
  | {
      readonly type: "object";
      readonly required: readonly string[];
      readonly properties: Readonly<Record<string, Shape>>;
    };

/** Each place where a value is not of a shape, as a path and what is wrong there. Unknown properties are none. */
export function problemsOf(value: unknown, shape: Shape, path: string): string[] {
  if (shape.type === "string") return typeof value === "string" ? [] : [`${path} is no string`];
  if (shape.type === "array") {
    if (!Array.isArray(value)) return [`${path} is no array`];
    return value.flatMap((item: unknown, index) => problemsOf(item, shape.items, `${path}[${index}]`));
  }
  if (typeof value !== "object" || value === null) return [`${path} is no object`];
  const properties = new Map<string, unknown>(Object.entries(value));
  const missing = shape.required.filter((name) => !properties.has(name)).map((name) => `${path}.${name} is missing`);
  const wrong = Object.entries(shape.properties)
    .filter(([name]) => properties.has(name))
    .flatMap(([name, inner]) => problemsOf(properties.get(name), inner, `${path}.${name}`));
  return [...missing, ...wrong];
}
