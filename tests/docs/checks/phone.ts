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

/** The pieces of code that a copy button covers. */
export function coveredCode(page: Page): Promise<readonly (string | null)[]> {
  return page.locator(".frame:has(.copy button)").evaluateAll((frames) =>
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
}

/** The short words of code in tables that stand on more than one line. */
export function brokenWords(page: Page): Promise<readonly string[]> {
  return page.locator("main td code").evaluateAll((codes) =>
    codes
      .map((code) => ({ text: code.textContent ?? "", lines: code.getClientRects().length }))
      .filter(({ text, lines }) => lines > 1 && /^\w{1,15}$/.test(text))
      .map(({ text }) => text),
  );
}
