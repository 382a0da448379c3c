import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { open } from "./open.ts";

/** Presses Tab until an element that fits the selector has the focus; answers whether one ever had. */
async function tabTo(page: Page, selector: string): Promise<boolean> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return true;
  }
  return false;
}

test.each([
  ["the search", "site-search button"],
  ["the navigation", "nav.sidebar a"],
  ["a parameter", "a[href='#operation/ListVpcEndpoints/size']"],
  ["a code sample", ".expressive-code pre, .expressive-code button"],
  ["the vendor's sample", "details[open] pre"],
  ["the form", ".try-it button"],
])("Tab reaches %s", async (_, selector) => {
  const { page } = await open("reference/");
  expect(await tabTo(page, selector)).toBe(true);
});

test("the first Tab offers to skip to the content", async () => {
  const { page } = await open("reference/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/#_top$/);
});

test("Enter unfolds a case", async () => {
  const { page } = await open("reference/");
  const folded = page.locator('[id="operation/ListVpcEndpoints/case/throttled"]');
  await folded.locator("summary").focus();
  await page.keyboard.press("Enter");
  expect(await folded.locator("pre").isVisible()).toBe(true);
});
