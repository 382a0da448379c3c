import { expect, test } from "vitest";
import { open } from "./open.ts";

test("the keyboard finds FinancialLocked without a network", async () => {
  const { page, complaints } = await open("");
  // The search is loaded when the browser has nothing else to do.
  await page.locator("#starlight__search input").waitFor({ state: "attached" });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("FinancialLocked");
  await page.locator("#starlight__search").getByRole("link", { name: "List VPC endpoints" }).first().waitFor();
  for (let tabs = 0; tabs < 20; tabs++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.getAttribute("href")?.startsWith("/reference/"))) break;
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/reference\//);
  expect(complaints).toEqual([]);
});
