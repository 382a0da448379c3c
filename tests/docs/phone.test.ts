// What a phone makes of the widest tables. What it makes of every page is in every-page.test.ts.
import { beforeAll, expect, test } from "vitest";
import { lastingTab, type Opened } from "./open.ts";

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
let tab: Opened;
beforeAll(async () => {
  tab = await lastingTab(phone);
});

test.each(["api/client/", "guides/official-sdk/"])("the tables of /%s fit a phone", async (path) => {
  const { page } = tab;
  await page.goto(path);
  const wide = await page
    .locator("main table")
    .evaluateAll((tables) =>
      tables.filter((table) => table.scrollWidth > table.clientWidth).map((table) => table.textContent?.slice(0, 60)),
    );
  expect(wide).toEqual([]);
});
