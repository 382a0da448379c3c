import type { Browser } from "playwright-core";

/** What one visit of a page took, in milliseconds since the navigation began. */
export interface Visit {
  readonly firstPaint: number;
  /** When the text of a parameter could be seen; missing if it never could. */
  readonly text: number | undefined;
}

const wanted = "How many endpoints a page holds at most";

/** Visits a page once, as somebody who was never there. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript((text) => {
    const look = () => {
      // The time is taken in the frame that shows the text.
      // biome-ignore lint/performance/useDomNodeTextContent: text that is folded away cannot be seen and does not count
      if (document.body?.innerText.includes(text)) performance.mark("text");
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, wanted);
  await page.goto(url);
  const found = await page
    .waitForFunction(() => performance.getEntriesByName("text").length > 0, undefined, { timeout: 5_000 })
    .then(() => true)
    .catch(() => false);
  // The mark is set in a frame that is painted only afterwards.
  await page.waitForFunction(() => performance.getEntriesByName("first-paint").length > 0);
  const times = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName("first-paint")[0]?.startTime ?? Number.NaN,
    text: performance.getEntriesByName("text")[0]?.startTime,
  }));
  await context.close();
  return { firstPaint: times.firstPaint, text: found ? times.text : undefined };
}
