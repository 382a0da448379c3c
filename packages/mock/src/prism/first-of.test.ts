import { expect, test } from "vitest";
import { firstOf } from "./first-of.ts";

const problems = (count: number) => Array.from({ length: count }, (_, index) => `problem ${index}`);

test.each([0, 1, 20])("%i problems are told", (count) => {
  expect(firstOf(problems(count))).toEqual(problems(count));
});

test("of 21 problems 20 are told", () => {
  expect(firstOf(problems(21))).toEqual([...problems(20), "and 1 more"]);
});
