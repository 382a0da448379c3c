/** How deeply a member of a body may be nested. What is deeper ends checks and copies that call themselves. */
const mostLevels = 100;

/**
 * Holds each member or entry of a body to a depth that all that reads it can bear.
 * @throws {TypeError} naming the first that is nested too deeply.
 */
export function refuseDeep(body: unknown): void {
  if (typeof body !== "object" || body === null) return;
  for (const [name, value] of Object.entries(body)) {
    if (isDeep(value)) throw new TypeError(`${name}: is nested deeper than ${mostLevels} levels`);
  }
}

function isDeep(value: unknown): boolean {
  let level = [value].filter(isNested);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === mostLevels) return true;
    level = level.flatMap((one) => Object.values(one)).filter(isNested);
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
