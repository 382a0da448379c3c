import { expect, test } from "vitest";
import { createThing, listThings } from "../../test/operations.ts";
import type { Call } from "../wire/index.ts";
import { brokenRules, type Diagnostic, toViolation } from "./violations.ts";

const found = (message: string, path?: string[], code?: Diagnostic["code"]): Diagnostic => ({
  severity: 0,
  message,
  ...(path ? { path } : {}),
  ...(code === undefined ? {} : { code }),
});

test.each<[Diagnostic, string, string]>([
  [found("Unauthorized", [], 401), "headers.authorization", "is missing"],
  [found("Body parameter is required", [], "required"), "body", "is missing"],
  [found("Body parameter is required", undefined, "required"), "body", "is missing"],
  [found("Supported content types: application/json", [], 415), "body", "must have the content type application/json"],
  [found("No Supported content types: a/b", [], 415), "body", "must be empty"],
  [found("Request must have required property 'X-TENANT'", ["headers"], "required"), "headers.x-tenant", "is missing"],
  [found("Request must have required property 'clienttoken'", ["body"]), "body.clientToken", "is missing"],
  [found("Request must have required property 'other'", ["body", "tags"]), "body.tags.other", "is missing"],
  [found("query.page must be integer\nor so", ["query", "page"], "type"), "query.page", "must be integer\nor so"],
  [found("It is wrong"), "", "It is wrong"],
])("%j is a violation of %j: it %s", (diagnostic, location, message) => {
  expect(toViolation(diagnostic, "document", createThing)).toEqual({ fault: "document", location, message });
});

test("integers that Prism lets pass are violations too, each once", () => {
  const query: Call["query"] = [
    ["pageNumber", "0x1"],
    ["pageSize", "1e0"],
  ];
  const call: Call = { method: "GET", path: "/things/all", query, headers: {}, body: "" };
  const both = [
    found("query.deep must be boolean", ["query", "deep"]),
    found("query.pageSize must be > 1", ["query", "pageSize"]),
  ];
  expect(brokenRules(both, { call, route: { operation: listThings, pathParameters: new Map() } })).toEqual([
    { fault: "request", location: "query.deep", message: "must be boolean" },
    { fault: "request", location: "query.pageSize", message: "must be > 1" },
    { fault: "request", location: "query.pageNumber", message: "must be integer" },
  ]);
});
