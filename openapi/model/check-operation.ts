import { checkPagination } from "./pagination.ts";
import { ModelError } from "./reader.ts";
import { checkWhole } from "./schema.ts";
import type { Operation, Parameter, Schema } from "./types.ts";

/** Headers that carry the signature, the body or the connection: the client sends them itself. */
const ownHeaders =
  /^(accept|authorization|connection|content-(length|type)|cookie|expect|host|keep-alive|transfer-encoding|upgrade|user-agent|x-acs-(action|version|date|signature-nonce|content-sha256|security-token))$/;
const uuidLength = 36;

/**
 * Holds what an operation says of itself together, and reads all of its schemas.
 * @throws {ModelError} naming the operation and what does not fit.
 */
export function checkOperation(operation: Operation): void {
  const { operationId, parameters, responses } = operation;
  checkNames(operation);
  for (const parameter of parameters) checkParameter(operationId, parameter);
  checkBody(operation);
  checkToken(operation);
  checkSuccess(operation);
  checkPagination(operation);
  const inside = new Set<Schema>();
  for (const { schema } of parameters) checkWhole(schema, inside);
  for (const { schema } of parameters) inside.delete(schema);
  for (const { headers, body } of responses) for (const { schema } of [...headers, body]) checkWhole(schema, inside);
  if (operation.body) inside.add(operation.body.schema);
  if ([...inside].some(({ idempotencyToken }) => idempotencyToken)) {
    throw new ModelError(
      `${operationId}: x-idempotency-token stands on a parameter, or on a member of the request's body`,
    );
  }
}

/** Parameters and members of the body are one flat object for the caller, so a name stands once. */
function checkNames({ operationId, path, parameters }: Operation): void {
  // A method of this name would make the client something that can be awaited.
  if (operationId === "Then") throw new ModelError(`${operationId}: no operation can have this name`);
  const places = parameters.map(({ name, in: place }) => (place === "header" ? name.toLowerCase() : name));
  const twice = places.find((name, index) => places.indexOf(name) !== index);
  if (twice !== undefined) throw new ModelError(`${operationId}: the name \`${twice}\` stands twice in the request`);
  const inPath = parameters.filter((one) => one.in === "path").map(({ name }) => name);
  const named = [...path.matchAll(/\{.+?\}/g)].map(([name]) => name.slice(1, -1));
  if (named.sort().join() !== inPath.sort().join()) {
    throw new ModelError(`${operationId}: the path names ${named.join(", ")}, its parameters are ${inPath.join(", ")}`);
  }
}

function checkParameter(operationId: string, { name, in: place, schema }: Parameter): void {
  const where = `${operationId}: ${name}`;
  if (name in {}) throw new ModelError(`${where}: every object of JavaScript has this name, so no call could give it`);
  if (place === "header" && ownHeaders.test(name.toLowerCase())) {
    throw new ModelError(`${where}: the client sends this header itself. Remove it from the operation`);
  }
  const { default: value, types } = schema;
  const type = Number.isInteger(value) ? "integer" : typeof value;
  const fits = types.some((one) => one === type || (one === "number" && type === "integer"));
  if (["string", "number", "boolean"].includes(typeof value) && types.length > 0 && !fits) {
    throw new ModelError(`${where}: the default ${JSON.stringify(value)} is no ${types.join(" or ")}`);
  }
}

function checkBody({ operationId, method, body }: Operation): void {
  if (!body) return;
  const where = `${operationId}: requestBody`;
  if (method === "GET" || method === "HEAD") throw new ModelError(`${where}: a ${method} carries no body`);
  const { properties, additional, nullable } = body.schema;
  if (properties.length === 0 || nullable || (additional !== undefined && additional !== false)) {
    throw new ModelError(`${where}: name every property of the body. A call could give no others`);
  }
}

function checkToken({ operationId, method, parameters }: Operation): void {
  const tokens = parameters.filter(({ idempotencyToken }) => idempotencyToken);
  const [token] = tokens;
  if (!token) return;
  const where = `${operationId}: x-idempotency-token`;
  if (tokens.length > 1) {
    throw new ModelError(`${where}: ${tokens.map(({ name }) => name).join(" and ")} have it. One can`);
  }
  if (isSafe(method)) throw new ModelError(`${where}: a ${method} can be repeated without a token. Remove it`);
  const { types, limits, values } = token.schema;
  if (types.join() !== "string") throw new ModelError(`${where}: \`${token.name}\` is no string`);
  const longest = limits.find(({ keyword }) => keyword === "maxLength")?.value ?? uuidLength;
  if (Number(longest) < uuidLength || values.length > 0) {
    throw new ModelError(`${where}: \`${token.name}\` has no room for a UUID, which the client fills in`);
  }
}

/** A `Code` tells an error, whatever the status: the service answers errors with status 200 too. */
function checkSuccess({ operationId, success }: Operation): void {
  const code = success.body.schema.properties.find(({ name }) => name.toLowerCase() === "code");
  if (!code) return;
  throw new ModelError(`${operationId}: ${success.status}: a success has no \`${code.name}\`: it tells an error`);
}

/** Whether repeating a request of this method changes nothing more (RFC 9110, section 9.2.2). */
function isSafe(method: string): boolean {
  return ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"].includes(method);
}
