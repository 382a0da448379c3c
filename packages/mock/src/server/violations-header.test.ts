import { expect, test } from "vitest";
import type { Violation } from "../wire/index.ts";
import { violationsHeader } from "./violations-header.ts";

const violation = (message: string, location = "query.page", fault: Violation["fault"] = "request") => ({
  fault,
  location,
  message,
});
const header = (...violations: Violation[]) => violationsHeader(violations)["sl-violations"] ?? "";

test("without violations there is no header", () => {
  expect(violationsHeader([])).toEqual({});
});

test("each is reported in the form of Prism's server", () => {
  const reported = header(
    violation("must be integer"),
    violation("is missing", "body.Result.0", "document"),
    violation("has no operation", ""),
  );
  expect(JSON.parse(reported)).toEqual([
    { location: ["request", "query", "page"], severity: "Error", message: "must be integer" },
    { location: ["response", "body", "Result", "0"], severity: "Error", message: "is missing" },
    { location: ["request"], severity: "Error", message: "has no operation" },
  ]);
});

test("what cannot stand in a header is escaped", () => {
  const reported = header(violation("~ \n é €"));
  expect(reported).toContain('"~ \\n \\u00e9 \\u20ac"');
  expect(JSON.parse(reported)[0].message).toBe("~ \n é €");
});

test("what is beyond 8,000 characters is left out whole", () => {
  const bare = header(violation("")).length - "[]".length;
  const entry = (length: number) => violation("x".repeat(length - bare));
  const first = Array.from({ length: 18 }, () => entry(420));
  // 19 entries with 18 commas between them.
  const fitting = header(...first, entry(422));
  expect([fitting.length - "[]".length, JSON.parse(fitting).length]).toEqual([8000, 19]);
  expect(JSON.parse(header(...first, entry(423), violation("")))).toHaveLength(18);
});
