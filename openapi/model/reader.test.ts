import { expect, test } from "vitest";
import { flag, follow, list, ModelError, object, onlyKnown, optionalObject, optionalText, text } from "./reader.ts";

const readers: Record<string, (value: unknown, where: string) => unknown> = {
  object,
  optionalObject,
  list,
  text,
  optionalText,
  flag,
};
const one = {};
const some: unknown[] = [];

test.each<[string, unknown, unknown]>([
  ["object", one, one],
  ["optionalObject", one, one],
  ["optionalObject", undefined, {}],
  ["list", some, some],
  ["list", undefined, []],
  ["text", " a ", " a "],
  ["optionalText", "a", "a"],
  ["optionalText", undefined, undefined],
  ["flag", true, true],
  ["flag", false, false],
  ["flag", undefined, false],
])("%s reads %j as %j", (name, value, expected) => {
  expect(readers[name]?.(value, "here")).toEqual(expected);
});

test.each<[string, unknown, string]>([
  ["object", undefined, "here is no object"],
  ["object", null, "here is no object"],
  ["object", [], "here is no object"],
  ["object", "text", "here is no object"],
  ["optionalObject", null, "here is no object"],
  ["list", {}, "here is no list"],
  ["list", null, "here is no list"],
  ["text", undefined, "here is no text"],
  ["text", "", "here is no text"],
  ["text", " \n", "here is no text"],
  ["text", 5, "here is no text"],
  ["optionalText", "", "here is no text"],
  ["flag", "true", "here is neither true nor false"],
  ["flag", null, "here is neither true nor false"],
])("%s refuses %j", (name, value, message) => {
  expect(() => readers[name]?.(value, "here")).toThrow(new ModelError(message));
});

test("an error of the model has a name of its own", () => {
  expect(new ModelError("no").name).toBe("ModelError");
});

test("a keyword that is not known is named", () => {
  expect(() => onlyKnown({ a: 1, c: 1 }, ["a", "b", "c"], "here")).not.toThrow();
  expect(() => onlyKnown({ a: 1, x: 1, y: 1 }, ["a"], "here")).toThrow(
    new ModelError("here: openapi/model does not know the keyword `x`"),
  );
});

const root = {
  deep: { "a/b": { "c~1d": { found: 1 } }, "e f": { found: 2 } },
  first: { $ref: "#/second", beside: "first", both: "first" },
  second: { own: "second", both: "second" },
  xfirst: { found: 3 },
};

test.each<[object, object]>([
  [{ a: 1 }, { node: { a: 1 }, component: undefined }],
  [{ $ref: "#/second" }, { node: { own: "second", both: "second" }, component: "second" }],
  [
    { $ref: "#/first", more: 1 },
    { node: { own: "second", both: "first", beside: "first", more: 1 }, component: "first" },
  ],
  [{ $ref: "#/deep/a~1b/c~01d" }, { node: { found: 1 }, component: "c~01d" }],
  [{ $ref: "#/deep/e%20f" }, { node: { found: 2 }, component: "e%20f" }],
])("%j is followed", (value, target) => {
  expect(follow(root, value, "here")).toEqual(target);
});

test.each<[unknown, string]>([
  [5, "here is no object"],
  [{ $ref: 5 }, "here/$ref is no text"],
  [{ $ref: "#/third" }, "#/third is no object"],
  [{ $ref: "#/third/deep" }, "#/third/deep is no object"],
  [{ $ref: "#/second/own" }, "#/second/own is no object"],
  [{ $ref: "x#/first" }, "x#/first is no object"],
])("%j leads nowhere", (value, message) => {
  expect(() => follow(root, value, "here")).toThrow(new ModelError(message));
});
