// What holds for every page is looked at in one visit: opening a page is what takes time.
import { expect, test } from "vitest";
import { open, prepare } from "./open.ts";
import { dist, operationPages, pages } from "./pages.ts";

test.each(pages)(
  "/%s asks no other host, complains of nothing, and nothing of it moves while it is drawn",
  async (path) => {
    const { page, complaints, strangers } = await prepare({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ("value" in entry)
            Object.assign(window, { shift: Number(Reflect.get(window, "shift")) + Number(entry.value) });
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    const shiftOfVisit = async () => {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      return page.evaluate(() => Number(Reflect.get(window, "shift")));
    };
    let shift = await shiftOfVisit();
    // A busy machine draws a page before it has read it to its end, and then what is read later moves by a hair.
    for (let again = 0; again < 2 && shift > 0.01; again++) shift = await shiftOfVisit();
    expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
    expect(shift).toBeLessThanOrEqual(0.01);
    const blocks = page.locator("main pre");
    const copied = page.locator("main pre ~ .copy button, main pre ~ * button[data-code]");
    expect(await copied.count(), "code blocks with a button that copies").toBe(await blocks.count());
  },
);

test.each(operationPages)("/%s works from a file", async (path) => {
  const { page, complaints, strangers } = await open(new URL(`${path}index.html`, dist).href);
  expect(await page.getByText("RAM action").isVisible()).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("sans-serif");
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
});
