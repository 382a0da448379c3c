import { expect, test } from "vitest";
import { camelCase, docComment, valueList } from "./text.ts";

test.each<[(string | undefined)[], string]>([
  [["One line."], "/** One line. */"],
  [["  One line.\n"], "/** One line. */"],
  [["A */ in it, and */ again."], "/** A *\\/ in it, and *\\/ again. */"],
  [["Two\nlines."], "/**\n * Two\n * lines.\n */"],
  [["A gap\n\n  in it."], "/**\n * A gap\n *\n *   in it.\n */"],
  [["First.", undefined, "Last."], "/**\n * First.\n *\n * Last.\n */"],
  [[undefined, "Alone."], "/** Alone. */"],
])("the comment of %j", (paragraphs, comment) => {
  expect(docComment(...paragraphs)).toBe(comment);
});

test.each([
  ["EndpointStatus", "endpointStatus"],
  ["A", "a"],
  ["already", "already"],
  ["", ""],
])("%s becomes %s", (name, camel) => {
  expect(camelCase(name)).toBe(camel);
});

test("values are a list with their meanings, and no value is none", () => {
  const values = [
    { value: "a", meaning: "It is A." },
    { value: "b", meaning: "It is B." },
  ];
  expect(valueList(values)).toBe("- `a`: It is A.\n- `b`: It is B.");
  expect(valueList([])).toBeUndefined();
});
