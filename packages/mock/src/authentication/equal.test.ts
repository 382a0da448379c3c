import { expect, test } from "vitest";
import { equalInConstantTime } from "./equal.ts";

test.each([
  ["abc", "abc", true],
  ["", "", true],
  ["abc", "abd", false],
  ["abc", "xbc", false],
  ["ab", "abc", false],
  ["abc", "ab", false],
  ["", "a", false],
])("%j and %j: %s", (a, b, expected) => {
  expect(equalInConstantTime(a, b)).toBe(expected);
});
