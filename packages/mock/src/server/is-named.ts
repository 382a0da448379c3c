/** Whether an error is one of these, by name: in a realm of its own, as Jest makes them, a class is another. */
export function isNamed(error: unknown, names: readonly string[]): error is Error {
  return typeof error === "object" && error !== null && "name" in error && names.includes(String(error.name));
}
