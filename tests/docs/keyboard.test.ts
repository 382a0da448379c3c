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
    ["an open case", "details[open] .scroll"],
    ["the form", ".try-it button"],
  ])("Tab reaches %s", async (_, selector) => {
    const { page } = await open(path);
    expect(await tabTo(page, selector)).toBe(true);
  });

  test("Enter folds a case and unfolds it", async () => {
    const { page } = await open(path);
    const one = page.locator("details.case[open]").first();
    const body = page.locator(`[id="${await one.getAttribute("id")}"] pre`).first();
    await one.locator("summary").focus();
    await page.keyboard.press("Enter");
    await body.waitFor({ state: "hidden" });
    await page.keyboard.press("Enter");
    await body.waitFor({ state: "visible" });
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
