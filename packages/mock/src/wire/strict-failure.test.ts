import { expect, test } from "vitest";
import { strictFailure } from "./strict-failure.ts";
import type { Violation } from "./violations.ts";

const request: Violation = { fault: "request", location: "query.page", message: "must be integer" };
const document: Violation = { fault: "document", location: "", message: "the answer is no JSON" };

test.each<[Violation[], number, string, string, string]>([
  [[request], 422, "request", "The request breaks the document", "query.page must be integer"],
  [[document], 500, "document", "The answer does not fit the document", "the answer is no JSON"],
  [
    [document, request],
    422,
    "request",
    "The request breaks the document",
    "the answer is no JSON; query.page must be integer",
  ],
])("the answer to %j has the status %i", (violations, status, fault, title, detail) => {
  expect(strictFailure(violations)).toEqual({
    status,
    headers: { "content-type": "application/problem+json" },
    body: { type: "about:blank", title, status, detail, fault, violations },
  });
});
