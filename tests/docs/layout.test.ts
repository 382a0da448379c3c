// The layout: pages stand at one place, and the reference can be scanned.
import { expect, test } from "vitest";
import { open } from "./open.ts";
import { operationPages } from "./pages.ts";

const desktop = { viewport: { width: 1440, height: 900 } };

test("the text stands at the same place with contents beside it and without", async () => {
  const lefts = await Promise.all(
    ["guides/retries/", "decisions/", "guides/contract-testing/"].map(async (path) => {
      const { page } = await open(path, desktop);
      return (await page.locator("h1").boundingBox())?.x;
    }),
  );
  expect(new Set(lefts).size).toBe(1);
});

test.each(operationPages)(
  "/%s has two columns, its first JSON within two screens, and at most nine screens",
  async (path) => {
    const { page } = await open(path, desktop);
    const json = page.locator("pre[data-language=json]:visible").first();
    const box = await json.boundingBox();
    expect(box?.y).toBeLessThan(2 * 900);
    expect(box?.x).toBeGreaterThan(720);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(9 * 900);
  },
);

test.each(operationPages)("the contents of /%s follow the reader", async (path) => {
  const { page } = await open(path, desktop);
  await page.locator("h2#responses").scrollIntoViewIfNeeded();
  await page
    .locator("h3")
    .nth(1)
    .evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 120));
  await page.locator("mobile-starlight-toc a[aria-current=true]:not([href='#_top'])").waitFor({ state: "attached" });
});

test.each(operationPages)("a link to a closed case of /%s opens it", async (path) => {
  const { page } = await open(path);
  const closed = page.locator("details.case:not([open])");
  if ((await closed.count()) === 0) return;
  const id = (await closed.first().getAttribute("id")) ?? "";
  const { page: linked } = await open(`${path}#${id}`);
  await linked.locator(`[id="${id}"][open] pre`).first().waitFor();
});

test.each(operationPages)("the chosen code sample of /%s is chosen again on the next visit", async (path) => {
  const { page } = await open(path);
  await page.locator(".tabs label").nth(2).click();
  await page.reload();
  expect(await page.locator(".panel").nth(2).isVisible()).toBe(true);
});
