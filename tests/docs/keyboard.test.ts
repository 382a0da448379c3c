import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { open } from "./open.ts";
import { operationPages } from "./pages.ts";

/** Presses Tab until an element that fits the selector has the focus; answers whether one ever had. */
async function tabTo(page: Page, selector: string): Promise<boolean> {
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return true;
  }
  return false;
}

describe.each(operationPages)("/%s", (path) => {
  test.each([
    ["the search", "site-search button"],
    ["the navigation", "nav.sidebar a"],
    ["a parameter", ".fields .field a"],
    ["the tabs of the code samples", ".tabs input"],
    ["a code sample", ".expressive-code pre, .expressive-code button"],
    ["an open case", "details[open] pre"],
    ["the form", ".try-it button"],
  ])("Tab reaches %s", async (_, selector) => {
    const { page } = await open(path);
    expect(await tabTo(page, selector)).toBe(true);
  });

  test("Enter unfolds a case", async () => {
    const { page } = await open(path);
    const folded = page.locator("details.case:not([open])").first();
    const id = await folded.getAttribute("id");
    await folded.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(`[id="${id}"] pre`).first().isVisible()).toBe(true);
  });

  test("an arrow key changes the code sample", async () => {
    const { page } = await open(path);
    await page.locator(".tabs input").first().focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".panel").nth(1).isVisible()).toBe(true);
    expect(await page.locator(".panel").first().isVisible()).toBe(false);
  });
});

test("the first Tab offers to skip to the content", async () => {
  const { page } = await open("reference/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/#_top$/);
});
