import { expect, test } from "vitest";
import { open } from "./open.ts";
import { dist, operationPages, pages } from "./pages.ts";

test.for([...pages])("/%s asks no other host and complains of nothing", async (path) => {
  const { page, complaints, strangers } = await open(path);
  await page.waitForLoadState("networkidle");
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
});

test.each(operationPages)("/%s works from a file", async (path) => {
  const { page, complaints, strangers } = await open(new URL(`${path}index.html`, dist).href);
  expect(await page.getByText("RAM action").isVisible()).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("sans-serif");
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
});
