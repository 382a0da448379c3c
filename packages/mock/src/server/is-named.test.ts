import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { isNamed } from "./is-named.ts";

test.each<[unknown, boolean]>([
  [new TypeError("x"), true],
  [new RangeError("x"), true],
  [new URIError("x"), false],
  [new Error("x"), false],
  [runInNewContext('new TypeError("x")'), true],
  ["TypeError", false],
  [null, false],
  [undefined, false],
  [{}, false],
])("%# %s", (error, expected) => {
  expect(isNamed(error, ["TypeError", "RangeError"])).toBe(expected);
});
