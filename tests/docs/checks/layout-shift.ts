import type { Page } from "playwright-core";

/** Counts what moves on each page from now on (CLS). Before the first visit. */
export async function watchLayoutShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ("value" in entry)
          Object.assign(window, { shift: Number(Reflect.get(window, "shift")) + Number(entry.value) });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** What moved on the page so far. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => Number(Reflect.get(window, "shift")));
}
