import { expect, test } from "vitest";
import { createThing, listThings } from "../../test/operations.ts";
import { badRequest } from "./bad-request.ts";

const withLimits = (limits: { minimum?: number; maximum?: number }) => ({
  ...listThings,
  parameters: [{ name: "count", in: "query", type: "integer", required: false, ...limits } as const],
});

test.each([
  [withLimits({}), "query.count", "must be integer", "The parameter count is invalid: it must be an integer."],
  [
    withLimits({ maximum: 5 }),
    "query.count",
    "must be <= 5",
    "The parameter count is invalid: it must be an integer to 5.",
  ],
  [
    listThings,
    "query.pageNumber",
    "must be integer",
    "The parameter pageNumber is invalid: it must be an integer from 1.",
  ],
  [
    listThings,
    "query.pageSize",
    "must be >= 1",
    "The parameter pageSize is invalid: it must be an integer from 1 to 100.",
  ],
  [listThings, "query.deep", "must be boolean", "The parameter deep is invalid: it must be boolean."],
  [createThing, "headers.x-tenant", "is missing", "The parameter x-tenant is required."],
  [createThing, "body.name", "is missing", "The parameter name is required."],
  [createThing, "body.tags.0.key", "must be string", "The parameter tags.0.key is invalid: it must be string."],
  [createThing, "body", "is missing", "The body is required."],
  [createThing, "body", "must be object", "The body is invalid: it must be object."],
  [createThing, "", "must be quick", "The request is invalid: it must be quick."],
])("%# %s %s", (operation, location, message, expected) => {
  const refusal = badRequest({ fault: "request", location, message }, operation);
  expect(refusal.message?.("")).toBe(expected);
});
