import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    readonly axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// The themes differ in their colours alone.
const themes: Readonly<Record<string, RunOptions>> = {
  light: {},
  dark: { runOnly: ["color-contrast", "link-in-text-block"] },
};

/** What axe finds on a page, in the light theme and in the dark one. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found: string[] = [];
  for (const [theme, options] of Object.entries(themes)) {
    const { violations } = await page.evaluate(
      ([chosen, rules]) => {
        document.documentElement.dataset.theme = chosen;
        return window.axe.run({ resultTypes: ["violations"], ...rules });
      },
      [theme, options] as const,
    );
    found.push(...violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ html }) => html).join("\n")}`));
  }
  return found;
}
