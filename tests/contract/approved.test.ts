// The words of the document, the cases and the sources are those that a person has approved.
import { expect, test } from "vitest";
import { approved, current } from "./support/approved.ts";
import { differencesOf } from "./support/compare.ts";

const was = approved();
const is = current();

test("every word of the document was approved", () => {
  unchanged("openapi/openapi.yaml", was.document, is.document);
});

test("every case that was approved is as it was", () => {
  // A new case needs no approval: the contract tests hold it to everything else.
  const known = Object.fromEntries(Object.entries(is.cases).filter(([name]) => name in was.cases));
  expect(Object.keys(known).length).toBeGreaterThan(0);
  unchanged("openapi/cases", was.cases, known);
});

test("what is said of the sources was approved", () => {
  unchanged("openapi/SOURCE.md: line", was.source, is.source);
});

/** Fails with one line for each difference. */
function unchanged(file: string, before: unknown, after: unknown): void {
  const lines = differencesOf(before, after).map(
    ({ field, expected, actual }) => `${file}: ${field}: approved is ${expected}, there stands ${actual}`,
  );
  if (lines.length === 0) return;
  throw new Error([...lines, "If that is right, run `npm run approve` and read the difference."].join("\n"));
}
