import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { open } from "./open.ts";
import { operationPages } from "./pages.ts";

const stops: Readonly<Record<string, string>> = {
  "the search": "site-search button",
  "the navigation": "nav.sidebar a",
  "a parameter": ".fields .field a",
  "the tabs of the code samples": ".tabs input",
  "a code sample": ".expressive-code pre, .expressive-code button",
  "an open case": "details[open] .scroll",
  "the form": ".try-it button",
};

/** Presses Tab until each of the stops has had the focus; answers with those that never had. */
async function neverReached(page: Page): Promise<readonly string[]> {
  const left = new Map(Object.entries(stops));
  for (let presses = 0; presses < 300 && left.size > 0; presses++) {
    await page.keyboard.press("Tab");
    const reached = await page.evaluate(
      (all) => all.filter(([, selector]) => document.activeElement?.matches(selector)).map(([name]) => name),
      [...left] as const,
    );
    for (const name of reached) left.delete(name);
  }
  return [...left.keys()];
}

describe.each(operationPages)("/%s", (path) => {
  test("Tab reaches everything that one can use", async () => {
    const { page } = await open(path);
    expect(await neverReached(page)).toEqual([]);
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
