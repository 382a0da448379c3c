// A number, a name or a "not" that changes in a text turns no other test red.
import { describe, expect, test } from "vitest";
import { approvedProse, currentProse } from "./prose.ts";

const is = currentProse();
const was = approvedProse();

test("the texts are those that were approved", () => {
  expect(Object.keys(is).sort(), "run `npm run approve` if that is right").toEqual(Object.keys(was).sort());
});

describe.each(Object.keys(is))("%s", (file) => {
  test("says what was approved", () => {
    const headings = new Set([...Object.keys(was[file] ?? {}), ...Object.keys(is[file] ?? {})]);
    const changed = [...headings].filter((heading) => was[file]?.[heading] !== is[file]?.[heading]);
    if (changed.length === 0) return;
    const lines = changed.map((heading) => `${file}: ${heading}: the words are not those that were approved`);
    throw new Error([...lines, "If they are right, run `npm run approve`."].join("\n"));
  });
});
