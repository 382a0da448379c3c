import type { ListVpcEndpointsResponse } from "@vpc-endpoints/types";
import { InvalidResponseError } from "../errors.ts";
import { pageShape } from "./page-schema.gen.ts";
import { problemsOf } from "./shape.ts";

/**
 * Makes a function for the option `validate` of a client, which holds each page to the document: required fields and
 * types. Values of enums and fields that the document does not know are accepted.
 * @param mode - `throw` makes a page that deviates an error; `warn` reports it and lets it pass.
 * @param report - is given each report of `warn`. Default: `console.warn`.
 * @returns a function that throws {@link InvalidResponseError} in the mode `throw`.
 */
export function validatePages(
  mode: "warn" | "throw",
  report: (message: string) => void = console.warn,
): (page: ListVpcEndpointsResponse) => void {
  return (page) => {
    const problems = problemsOf(page, pageShape, "page");
    if (problems.length === 0) return;
    const more = problems.length > 5 ? ` and ${problems.length - 5} more` : "";
    const message = `The answer is not as the document says: ${problems.slice(0, 5).join(", ")}${more}`;
    if (mode === "warn") report(message);
    else {
      const details = { status: 200, requestId: page.RequestId, retryable: false, retryAfterMs: undefined };
      throw new InvalidResponseError(message, details);
    }
  };
}
