/** Whether a value is an object of JSON, which a list and `null` are not. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is of a type by which the document describes it; `any` is every value that is there. */
export function isOfType(value: unknown, type: string): boolean {
  if (type === "any") return value !== undefined;
  if (type === "object") return isObject(value);
  if (type === "array") return Array.isArray(value);
  if (type === "object[]") return Array.isArray(value) && value.every(isObject);
  return typeof value === (type === "integer" ? "number" : type);
}
