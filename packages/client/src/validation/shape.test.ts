import { expect, test } from "vitest";
import { problemsOf, type Shape, type Shapes } from "./shape.ts";

const shapes: Shapes = {
  Node: {
    types: ["object"],
    properties: { inner: { ref: "Node" }, list: { types: ["array"], items: { ref: "Node" } } },
  },
};

test("an answer that is nested without end is a problem, not a full stack", () => {
  let value: object = {};
  for (let depth = 0; depth < 50_000; depth++) value = { inner: value };
  const problems = problemsOf(value, { ref: "Node" }, shapes, "page");
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^page\.inner.* is nested too deeply to be checked$/);
});

test("an answer that is nested as deep as answers are is checked to its end", () => {
  let value: unknown = 7;
  for (let depth = 0; depth < 20; depth++) value = { list: [{ inner: value }] };
  expect(problemsOf(value, { ref: "Node" }, shapes, "page")).toEqual([
    expect.stringMatching(/^page(\.list\[0\]\.inner){20} is no object$/),
  ]);
});

test("of a long list a hundred problems are looked for", () => {
  const list = new Array(300_000).fill(7);
  const problems = problemsOf({ list }, { ref: "Node" }, shapes, "page");
  expect(problems).toHaveLength(100);
  expect(problems.at(-1)).toBe("page.list[99] is no object");
});

const text: Shape = { types: ["string"] };
const whole: Shape = { types: ["integer"] };
const named: Shape = { types: ["object"], required: ["name"], properties: { name: text } };

test.each<[what: string, shape: Shape, value: unknown, problems: string[]]>([
  ["any type", {}, null, []],
  ["one of two types", { types: ["string", "null"] }, null, []],
  ["one of two types", { types: ["string", "null"] }, "a", []],
  ["one of two types", { types: ["string", "null"] }, 7, ["page is no string or null"]],
  ["null where it may not be", text, null, ["page is no string"]],
  ["null that it must be", { types: ["null"] }, 0, ["page is no null"]],
  ["an unknown name of a shape", { ref: "Other" }, 7, []],
  ["one of several", { anyOf: [text, whole] }, "a", []],
  ["one of several", { anyOf: [text, whole] }, 7, []],
  ["none of several", { anyOf: [text, whole] }, true, ["page is nothing that it may be"]],
  ["each of several", { allOf: [named, { required: ["age"] }] }, { name: "a", age: 1 }, []],
  [
    "not each of several",
    { allOf: [named, { required: ["age"] }] },
    { name: 7 },
    ["page.name is no string", "page.age is missing"],
  ],
  ["a list", { types: ["array"], items: text }, ["a", 7, "b"], ["page[1] is no string"]],
  ["no list, of which nothing else is said", { items: text }, { 0: 7 }, []],
  ["a text, which has no items", { items: whole }, "ab", []],
  ["a list whose items may be anything", { types: ["array"] }, [7], []],
  ["a map", { additional: whole }, { a: 1, b: "2" }, ["page.b is no integer"]],
  ["a map beside properties", { properties: { a: text }, additional: whole }, { a: "1", b: 2 }, []],
  ["a property that all objects inherit", { required: ["toString"] }, {}, ["page.toString is missing"]],
  ["a property of that name", { properties: { toString: text } }, { toString: "a" }, []],
  ["a property of a name that all objects inherit", {}, JSON.parse('{"constructor":7}'), []],
])("%s: %j, %j", (_, shape, value, problems) => {
  expect(problemsOf(value, shape, {}, "page")).toEqual(problems);
});

test("of a map with many values a hundred problems are looked for", () => {
  const map = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`key${index}`, 7]));
  const problems = problemsOf(map, { additional: text }, {}, "page");
  expect(problems).toHaveLength(100);
  expect(problems.at(-1)).toBe("page.key99 is no string");
});

/** A seven in so many lists. */
const nested = (levels: number) => {
  let value: unknown = 7;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
};

test("200 levels are checked, and no more", () => {
  const lists: Shapes = { List: { items: { ref: "List" } } };
  // A name and what it stands for are a level each.
  expect(problemsOf(nested(99), { ref: "List" }, lists, "page")).toEqual([]);
  expect(problemsOf(nested(100), { ref: "List" }, lists, "page")).toEqual([
    expect.stringMatching(/ is nested too deeply/),
  ]);
  expect(problemsOf([nested(99)], { items: { ref: "List" } }, lists, "page")).toEqual([]);
});

test("one of several shapes is a level too", () => {
  const several: Shapes = { List: { anyOf: [{ items: { ref: "List" } }] } };
  expect(problemsOf(nested(66), { ref: "List" }, several, "page")).toEqual([]);
  expect(problemsOf(nested(67), { ref: "List" }, several, "page")).toEqual(["page is nothing that it may be"]);
});
