import type { Answer } from "./answer.ts";
import type { Violation } from "./violations.ts";

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
