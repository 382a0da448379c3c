// What compares notices: were it blind, every contract test would stay green.
import { cases } from "@vpc-endpoints/openapi";
import { expect, test } from "vitest";
import { agree, differencesOf, hold } from "./compare.ts";

const [one] = cases;
if (!one) throw new Error("there is no case");

test("a difference is one line with the file, the field and both values", () => {
  const held = () => hold(one, "mock", { a: { b: [1, "x"] }, gone: null }, { a: { b: [2, "x"] }, more: true });
  const where = `openapi/cases/${one.name}.json × mock`;
  expect(held).toThrow(
    new Error(
      [
        `${where}: /a/b/0: the case says 1, the mock 2`,
        `${where}: /gone: the case says null, the mock nothing`,
        `${where}: /more: the case says nothing, the mock true`,
      ].join("\n"),
    ),
  );
});

test.each([
  ["1", 1],
  [0, -0],
  [[], {}],
  [null, undefined],
  [["x"], ["x", "y"]],
  [{ "0": "x" }, ["x"]],
  ["a ", "a"],
])("%j and %j differ", (expected, actual) => {
  expect(() => agree("file", expected, actual)).toThrow(/^file: \/.*: the vendor says .+, the document .+$/);
});

test("what is the same in another order does not differ", () => {
  const facts = { a: 1, b: { c: [null, { d: "e" }] } };
  const stated = { b: { c: [null, { d: "e" }] }, a: 1 };
  expect(() => agree("file", facts, stated)).not.toThrow();
  expect(differencesOf(facts, stated)).toEqual([]);
});
