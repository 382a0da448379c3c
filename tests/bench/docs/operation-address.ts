import type { Browser } from "playwright-core";
import { type Find, serve } from "./serve.ts";

/** The address, within a page, to which its own link to an operation leads: the link whose text is the operation's path. */
export async function operationAddress(browser: Browser, find: Find, path: string): Promise<string> {
  // On a server of its own: what it sends for this visit is not measured.
  const { server, url } = await serve(find);
  const page = await browser.newPage();
  try {
    await page.goto(url);
    const link = page.locator('a[href*="#"]').filter({ hasText: path }).first();
    await link.waitFor({ state: "attached" });
    return await link.evaluate((element) => (element instanceof HTMLAnchorElement ? `/${element.hash}` : "/"));
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}
