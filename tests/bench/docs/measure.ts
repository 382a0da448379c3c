import { layoutShift, watchLayoutShift } from "@vpc-endpoints/docs-tests/checks/layout-shift.ts";
import type { Browser } from "playwright-core";

/** What one visit of a page took, in milliseconds since the navigation began. */
export interface Visit {
  readonly firstPaint: number;
  /** When the text of a parameter could be seen; missing if it never could. */
  readonly text: number | undefined;
  /** How much moved while the page was drawn: cumulative layout shift. */
  readonly shift: number;
  /** Where the first JSON stands, and how long the page is: in screens of 900 px. `undefined`: there is none to be seen. */
  readonly json: number | undefined;
  readonly screens: number;
}

const screen = 900;

/** Visits a page once, as somebody who was never there, and waits for a text of it. */
export async function visit(browser: Browser, url: string, wanted: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: screen } });
  const page = await context.newPage();
  await watchLayoutShift(page);
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
  const { json, height } = await page.evaluate(() => {
    const blocks = [...document.querySelectorAll("pre, code, .redoc-json, [class*=json]")];
    const first = blocks.find((block) => block.checkVisibility() && /^\s*\{\s*"?\w/.test(block.textContent ?? ""));
    return {
      json: first && first.getBoundingClientRect().top + scrollY,
      height: document.documentElement.scrollHeight,
    };
  });
  const shift = await layoutShift(page);
  await context.close();
  return {
    firstPaint: times.firstPaint,
    text: found ? times.text : undefined,
    shift,
    json: json === undefined ? undefined : json / screen,
    screens: height / screen,
  };
}
