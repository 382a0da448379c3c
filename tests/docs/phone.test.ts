// What a phone makes of a page: tables fit, and nothing covers the code.
import { beforeAll, expect, test } from "vitest";
import { lastingTab, type Opened } from "./open.ts";
import { pages, parsed } from "./pages.ts";

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

const withCode = pages.filter((path) => parsed(path).querySelector("main .copy button"));

test.each(withCode)("no copy button covers the code of /%s", async (path) => {
  const { page } = tab;
  await page.goto(path);
  const covered = await page.locator(".frame:has(.copy button)").evaluateAll((frames) =>
    frames.flatMap((frame) => {
      const button = frame.querySelector(".copy button")?.getBoundingClientRect();
      if (!button || !frame.checkVisibility({ contentVisibilityAuto: true })) return [];
      return [...frame.querySelectorAll(".ec-line .code span")]
        .filter((piece) => piece.textContent?.trim())
        .filter((piece) =>
          [...piece.getClientRects()].some(
            ({ top, right, bottom }) => right > button.left && top < button.bottom - 1 && bottom > button.top,
          ),
        )
        .map((piece) => piece.textContent);
    }),
  );
  expect(covered).toEqual([]);
});

const pagesWithTables = pages.filter((path) => !path.startsWith("api/") && parsed(path).querySelector("main td code"));

test.each(pagesWithTables)("a table of /%s breaks no short word of code in two", async (path) => {
  const { page } = tab;
  await page.goto(path);
  const broken = await page.locator("main td code").evaluateAll((codes) =>
    codes
      .map((code) => ({ text: code.textContent ?? "", lines: code.getClientRects().length }))
      .filter(({ text, lines }) => lines > 1 && /^\w{1,15}$/.test(text))
      .map(({ text }) => text),
  );
  expect(broken).toEqual([]);
});
