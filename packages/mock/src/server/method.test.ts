import { expect, test } from "vitest";
import { methodOf } from "./method.ts";

test.each([
  ["GET", "get"],
  ["PUT", "put"],
  ["POST", "post"],
  ["DELETE", "delete"],
  ["OPTIONS", "options"],
  ["HEAD", "head"],
  ["PATCH", "patch"],
  ["TRACE", "trace"],
  ["PROPFIND", "trace"],
])("%s is %s to Prism", (method, expected) => {
  expect(methodOf(method)).toBe(expected);
});
