import type { OperationDescription } from "@vpc-endpoints/types";
import type { Answer } from "./answer.ts";
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

/** The answer of a strict mock to a request with violations: a problem document (RFC 9457) that says whose fault it is. */
export function strictFailure(violations: readonly Violation[]): Answer {
  const fault = violations.some((violation) => violation.fault === "request") ? "request" : "document";
  const status = fault === "request" ? 422 : 500;
  const detail = violations.map(({ location, message }) => `${location} ${message}`.trim()).join("; ");
  return {
    status,
    headers: { "content-type": "application/problem+json" },
    body: {
      type: "about:blank",
      title: fault === "request" ? "The request breaks the document" : "The answer does not fit the document",
      status,
      detail,
      fault,
      violations,
    },
  };
}
