import type { Page } from "playwright-core";

/** What stands out over the right edge of the window, if the page can be scrolled that way. */
export function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll("main *")].filter(
      (element) => element.getBoundingClientRect().right > innerWidth,
    );
    return [`${document.documentElement.scrollWidth} px`, ...wide.map(({ outerHTML }) => outerHTML.slice(0, 120))];
  });
}

/** The tables that can be scrolled sideways and do not show it. */
export function silentTables(page: Page): Promise<readonly (string | undefined)[]> {
  return page.locator("main table").evaluateAll((tables) =>
    tables
      .filter((table) => table.scrollWidth > table.clientWidth)
      .filter((table) => !getComputedStyle(table).backgroundAttachment.includes("local"))
      .map((table) => table.textContent?.slice(0, 60)),
  );
}
