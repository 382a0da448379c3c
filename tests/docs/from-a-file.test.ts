// A page that is saved needs nothing else.
import { expect, test } from "vitest";
import { open } from "./open.ts";
import { dist, operationPages } from "./pages.ts";

test.each(operationPages)("/%s works from a file", async (path) => {
  const { page, complaints, strangers } = await open(new URL(`${path}index.html`, dist).href);
  expect(await page.getByText("RAM action").isVisible()).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("sans-serif");
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
});
