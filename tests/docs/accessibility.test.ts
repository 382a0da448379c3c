import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { expect, test } from "vitest";
import { open } from "./open.ts";
import { pages } from "./pages.ts";

declare global {
  interface Window {
    readonly axe: { run(): Promise<AxeResults> };
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
test.each(pages)("axe finds nothing on /%s, light and dark", async (path) => {
  const { page } = await open(path);
  await page.evaluate(axe);
  for (const theme of ["light", "dark"]) {
    const { violations } = await page.evaluate((chosen) => {
      document.documentElement.dataset.theme = chosen;
      return window.axe.run();
    }, theme);
    expect(violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual(
      [],
    );
  }
});
