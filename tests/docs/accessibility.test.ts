import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import { expect, test } from "vitest";
import { open } from "./open.ts";
import { pages } from "./pages.ts";

declare global {
  interface Window {
    readonly axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
test.each(pages)("axe finds nothing on /%s, light and dark", async (path) => {
  const { page } = await open(path);
  await page.evaluate(axe);
  // The themes differ in their colours alone.
  const themes: Readonly<Record<string, RunOptions>> = {
    light: {},
    dark: { runOnly: ["color-contrast", "link-in-text-block"] },
  };
  for (const [theme, options] of Object.entries(themes)) {
    const { violations } = await page.evaluate(
      ([chosen, rules]) => {
        document.documentElement.dataset.theme = chosen;
        return window.axe.run({ resultTypes: ["violations"], ...rules });
      },
      [theme, options] as const,
    );
    expect(violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual(
      [],
    );
  }
});
