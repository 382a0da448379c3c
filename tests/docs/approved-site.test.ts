// What a page shows is what was approved: a slip in the code of the site changes it, and nothing else may notice.
import { describe, expect, test } from "vitest";
import { approvedSite, currentSite } from "./approved-site.ts";

const is = currentSite();
const was = approvedSite();

test("the pages are those that were approved", () => {
  expect(Object.keys(is).sort(), "run `npm run approve` if that is right").toEqual(Object.keys(was).sort());
});

describe.each(Object.keys(is))("%s", (page) => {
  test("shows what was approved", () => {
    const headings = new Set([...Object.keys(was[page] ?? {}), ...Object.keys(is[page] ?? {})]);
    const changed = [...headings].filter((heading) => was[page]?.[heading] !== is[page]?.[heading]);
    if (changed.length === 0) return;
    const lines = changed.map((heading) => `the built page ${page}: ${heading}: it does not show what was approved`);
    throw new Error([...lines, "If what it shows is right, run `npm run approve`."].join("\n"));
  });
});
