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

/**
 * What a validator of JSON values lets pass where a text on the wire is meant: `0x1`, `1e0` and `+1` are numbers to it, and
 * no integers to the service.
 */
export function notIntegers(operation: OperationDescription, { query }: Call): Violation[] {
  return operation.parameters
    .filter((one) => one.in === "query" && one.type === "integer")
    .filter(({ name }) => query.some(([sent, value]) => sent === name && value !== "" && !isInteger(value)))
    .map((parameter) => ({ fault: "request", location: locationOf(parameter), message: "must be integer" }));
}

/** Whether a text is an integer as the service takes it. */
export function isInteger(text: string): boolean {
  return /^-?\d+$/.test(text);
}

/** Whether the request asks for JSON. The service answers one that does not in XML, which no one here expects. */
export function notJson({ headers }: Call): Violation[] {
  if (/(^|[,\s])application\/json(?=$|[\s,;])/i.test(headers.accept ?? "")) return [];
  const message = "must be application/json, or the service answers in XML";
  return [{ fault: "request", location: "headers.accept", message }];
}

/** Where a violation that concerns a whole parameter is, for example `query.page`. */
export function locationOf({ in: place, name }: ParameterDescription): string {
  return `${place === "header" ? "headers" : place}.${name}`;
}
