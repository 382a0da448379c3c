import { expect, test } from "vitest";
import { open } from "./open.ts";

/** What readers type, and the page that has to come first. */
const best: readonly (readonly [query: string, path: string])[] = [
  ["timeout", "guides/retries/"],
  ["STS token", "guides/authentication/"],
  ["403", "guides/troubleshooting/"],
  ["Throttling", "reference/errors/"],
  ["pagination", "guides/paging/"],
  ["paging", "guides/paging/"],
  ["FinancialLocked", "reference/ListVpcEndpoints/"],
  ["mock in Python", "guides/other-languages/"],
  ["retry", "guides/retries/"],
  ["vpc endpoint status", "guides/waiting/"],
  ["signature mismatch", "guides/troubleshooting/"],
  ["zoneId", "reference/ListVpcEndpoints/"],
  ["proxy", "guides/runtimes/"],
  ["install", "start/call/"],
  ["jest", "guides/runtimes/"],
  ["CommonJS", "guides/runtimes/"],
  ["undici", "api/client/undici/"],
  ["rate limit", "guides/retries/"],
];

test("the best page comes first", async () => {
  const { page, complaints } = await open("");
  const field = page.locator("#starlight__search input");
  // The search is loaded when the browser has nothing else to do.
  await field.waitFor({ state: "attached" });
  await page.keyboard.press("Control+k");
  const wrong: string[] = [];
  for (const [query, path] of best) {
    await field.fill(query);
    await page.locator(".pagefind-ui__message", { hasText: ` for ${query}` }).waitFor();
    const link = ".pagefind-ui__result-title:not(.pagefind-ui__result-nested *) .pagefind-ui__result-link";
    const isFirst = ([selector = "", wanted = ""]: string[]) =>
      document.querySelector(selector)?.getAttribute("href")?.split("#")[0] === `/${wanted}`;
    // The results of the query before stay until those of this one have come.
    await page.waitForFunction(isFirst, [link, path], { timeout: 3_000 }).catch(() => undefined);
    const hrefs = await page.locator(link).evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    const pages = [...new Set(hrefs.map((href) => href?.replace(/^\/|#.*/g, "")))];
    if (pages[0] !== path) wrong.push(`${query}: ${path} should be first, found ${pages.slice(0, 4).join(", ")}`);
    expect(pages.filter((one) => one?.startsWith("decisions/"))).toEqual([]);
  }
  expect(wrong).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the changelog is not found", async () => {
  const { page } = await open("");
  const field = page.locator("#starlight__search input");
  await field.waitFor({ state: "attached" });
  await page.keyboard.press("Control+k");
  const missing: string[] = [];
  for (const query of ["Changelog", "Unreleased"]) {
    await field.fill(query);
    await page.locator(".pagefind-ui__message", { hasText: query }).waitFor();
    const hrefs = await page
      .locator(".pagefind-ui__result-link")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    missing.push(...hrefs.filter((href) => href.startsWith("/project/changelog/")));
  }
  expect(missing).toEqual([]);
});

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
