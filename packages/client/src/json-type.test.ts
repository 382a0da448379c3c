import { expect, test } from "vitest";
import { isObject, isOfType } from "./json-type.ts";

test.each<[unknown, boolean]>([
  [{}, true],
  [{ a: 1 }, true],
  [[], false],
  [null, false],
  [undefined, false],
  ["text", false],
  [1, false],
  [() => {}, false],
])("%j is an object of JSON: %s", (value, expected) => {
  expect(isObject(value)).toBe(expected);
});

/** Each type of the document × some values that are of it. */
const ofType: Readonly<Record<string, readonly unknown[]>> = {
  string: ["", "text"],
  integer: [0, -1],
  number: [0, -1, 0.5],
  boolean: [true, false],
  object: [{}, { a: 1 }],
  array: [[], ["text"], [{}], [{}, null]],
  "object[]": [[], [{}], [{ a: 1 }, {}]],
  any: [null, "", 0, false, {}, []],
};

test.each(Object.entries(ofType))("what the document calls %s", (type, some) => {
  for (const value of some) expect(isOfType(value, type)).toBe(true);
});

test.each([
  ["string", [0, true, null, undefined, {}, []]],
  ["integer", ["0", true, null, undefined, {}, []]],
  ["number", ["0", true, null, undefined, {}, []]],
  ["boolean", ["true", 0, null, undefined, {}, []]],
  ["object", ["{}", 0, null, undefined, []]],
  ["array", ["[]", 0, null, undefined, {}, { length: 0 }]],
  ["object[]", ["[]", null, undefined, {}, ["text"], [{}, null], [{}, []]]],
  ["any", [undefined]],
] as const)("what the document does not call %s", (type, some) => {
  for (const value of some) expect(isOfType(value, type)).toBe(false);
});
