import type { Page } from "playwright-core";

/** The lines of code that are broken in two. */
export function brokenLines(page: Page): Promise<readonly (string | null)[]> {
  return page
    .locator("pre .ec-line .code")
    .evaluateAll((lines) =>
      lines
        .filter(
          (line) => line.getBoundingClientRect().height > 1.5 * Number.parseFloat(getComputedStyle(line).lineHeight),
        )
        .map((line) => line.textContent),
    );
}

/** How many blocks of code a page has, and how many of them have a button that copies. */
export async function codeBlocks(page: Page): Promise<{ blocks: number; copied: number }> {
  return {
    blocks: await page.locator("main pre").count(),
    copied: await page.locator("main pre ~ .copy button, main pre ~ * button[data-code]").count(),
  };
}
