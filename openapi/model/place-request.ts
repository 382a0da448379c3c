import type { Operation } from "./types.ts";

/** A request of an operation, its parts not yet encoded. */
export interface PlacedRequest {
  readonly method: string;
  /** The path parameters by name. */
  readonly path: Readonly<Record<string, string>>;
  /** The query parameters, in the order of the document. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** The header parameters, in the order of the document. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The members of the body. `undefined`: the request has no body. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Puts what a call is given, one flat object by names on the wire, where the document says.
 * Names that the operation does not have are left out: who checks a request does that before.
 */
export function placeRequest(operation: Operation, request: Readonly<Record<string, unknown>>): PlacedRequest {
  const given = operation.parameters.filter(({ name }) => request[name] !== undefined);
  const texts = (place: string) =>
    given.filter((one) => one.in === place).map(({ name }) => [name, String(request[name])] as const);
  const members = given.filter((one) => one.in === "body").map(({ name }) => [name, request[name]]);
  return {
    method: operation.method,
    path: Object.fromEntries(texts("path")),
    query: texts("query"),
    headers: texts("header"),
    body: operation.body ? Object.fromEntries(members) : undefined,
  };
}
