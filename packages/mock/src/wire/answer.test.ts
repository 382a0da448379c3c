import { expect, test } from "vitest";
import { bodyText, hasNoBody } from "./answer.ts";

test.each([
  [200, false],
  [204, true],
  [205, false],
  [304, true],
  [400, false],
])("an answer of status %i has no body: %s", (status, expected) => {
  expect(hasNoBody({ status })).toBe(expected);
});

test.each<[unknown, string]>([
  [undefined, ""],
  ["<a/>", "<a/>"],
  [null, "null"],
  [{ a: [1] }, '{"a":[1]}'],
])("the body %j is sent as %j", (body, text) => {
  expect(bodyText({ status: 200, headers: {}, body })).toBe(text);
});
