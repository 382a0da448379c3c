import { checkPagination } from "./pagination.ts";
import { ModelError } from "./reader.ts";
import type { Operation } from "./types.ts";

/**
 * Holds what an operation says of itself together.
 * @throws {ModelError} naming the operation and what does not fit.
 */
export function checkOperation(operation: Operation): void {
  checkNames(operation);
  checkToken(operation);
  checkPagination(operation);
}

/** Parameters and members of the body are one flat object for the caller, so a name stands once. */
function checkNames({ operationId, path, parameters }: Operation): void {
  const names = parameters.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new ModelError(`${operationId}: the name \`${twice}\` stands twice in the request`);
  const inPath = parameters.filter((one) => one.in === "path").map(({ name }) => name);
  const named = [...path.matchAll(/\{(.+?)\}/g)].map(([, name = ""]) => name);
  if (named.sort().join() !== inPath.sort().join()) {
    throw new ModelError(`${operationId}: the path names ${named.join(", ")}, its parameters are ${inPath.join(", ")}`);
  }
}

function checkToken({ operationId, method, parameters }: Operation): void {
  const tokens = parameters.filter(({ idempotencyToken }) => idempotencyToken);
  const [token] = tokens;
  if (!token) return;
  const where = `${operationId}: x-idempotency-token`;
  if (tokens.length > 1) throw new ModelError(`${where}: ${tokens.map(({ name }) => name).join(" and ")} have it`);
  if (isSafe(method)) throw new ModelError(`${where}: a ${method} can be repeated without a token`);
  if (token.schema.types.join() !== "string") throw new ModelError(`${where}: \`${token.name}\` is no string`);
}

/** Whether repeating a request of this method changes nothing more (RFC 9110, section 9.2.2). */
function isSafe(method: string): boolean {
  return ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"].includes(method);
}
