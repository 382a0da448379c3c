import type { OperationDescription, ParameterDescription } from "@vpc-endpoints/types";
import type { Call } from "./call.ts";

/** A place where a request or the answer to it is not what the document says. */
export interface Violation {
  /** `request`: the caller broke the document. `document`: the answer does not fit it, so one of the two is wrong. */
  readonly fault: "request" | "document";
  /** Where, for example `query.page`. Empty where it is the whole of it. */
  readonly location: string;
  /** What is wrong, as a clause that follows the name, for example `must be integer`. */
  readonly message: string;
}

/** The query parameters that the operation does not have. The service may ignore them, so it is a slip of the caller. */
export function unknownQueryNames(operation: OperationDescription, { query }: Call): Violation[] {
  const known = new Set(operation.parameters.filter((one) => one.in === "query").map(({ name }) => name));
  return query
    .filter(([name]) => !known.has(name) && !name.startsWith("__"))
    .map(([name]) => ({ fault: "request", location: `query.${name}`, message: "is no parameter of the operation" }));
}

/** Where a violation that concerns a whole parameter is, for example `query.page`. */
export function locationOf({ in: place, name }: ParameterDescription): string {
  return `${place === "header" ? "headers" : place}.${name}`;
}
