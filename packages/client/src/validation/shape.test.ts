import { expect, test } from "vitest";
import { problemsOf, type Shapes } from "./shape.ts";

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

test("as many problems as a long list has entries are all counted", () => {
  const list = new Array(300_000).fill(7);
  expect(problemsOf({ list }, { ref: "Node" }, shapes, "page")).toHaveLength(300_000);
});
