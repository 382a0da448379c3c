import type { OperationDescription } from "@vpc-endpoints/types";
import { InvalidResponseError } from "../errors.ts";
import { isObject } from "../json-type.ts";
import { mostProblems, problemsOf } from "./shape.ts";
import { answers, shapes } from "./shapes.gen.ts";

/**
 * Makes a function for the option `validate` of a client, which holds each page, and each other answer, to the
 * document: required fields and types. Values of enums and fields that the document does not know are accepted.
 * @param mode - `throw` makes an answer that deviates an error; `warn` reports it and lets it pass.
 * @param report - is given each report of `warn`. Default: `console.warn`.
 * @returns a function that throws {@link InvalidResponseError} in the mode `throw`.
 */
export function validatePages(
  mode: "warn" | "throw",
  report?: (message: string) => void,
): (answer: object, operation: OperationDescription) => void {
  const warn = report ?? console.warn;
  return (answer, { operationId, pagination }) => {
    const problems = problemsOf(answer, { ref: answers[operationId] ?? "" }, shapes, pagination ? "page" : "answer");
    if (problems.length === 0) return;
    const atLeast = problems.length < mostProblems ? "" : "at least ";
    const more = problems.length > 5 ? ` and ${atLeast}${problems.length - 5} more` : "";
    const message = `The answer is not as the document says: ${problems.slice(0, 5).join(", ")}${more}`;
    if (mode === "warn") warn(message);
    else {
      const requestId = isObject(answer) && typeof answer.RequestId === "string" ? answer.RequestId : undefined;
      throw new InvalidResponseError(message, { status: 200, requestId, retryable: false, retryAfterMs: undefined });
    }
  };
}
