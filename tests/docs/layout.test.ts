// The layout: pages stand at one place, and the reference can be scanned.
import { expect, test } from "vitest";
import { open } from "./open.ts";
import { operationPages } from "./pages.ts";

const desktop = { viewport: { width: 1440, height: 900 } };

test.each(["h1", "site-search button"])("%s stands at the same place with contents and without", async (element) => {
  const lefts = await Promise.all(
    ["guides/retries/", "decisions/", "guides/contract-testing/"].map(async (path) => {
      const { page } = await open(path, desktop);
      return (await page.locator(element).first().boundingBox())?.x;
    }),
  );
  expect(new Set(lefts).size).toBe(1);
});

test.each([...operationPages, "reference/errors/"])("/%s begins right below the bar of its contents", async (path) => {
  const { page } = await open(path, desktop);
  const bar = await page.locator("mobile-starlight-toc nav").boundingBox();
  const title = await page.locator("h1").boundingBox();
  expect((title?.y ?? 0) - (bar?.y ?? 0) - (bar?.height ?? 0)).toBeLessThan(60);
});

test.each(operationPages)("the two columns of /%s begin at the same height", async (path) => {
  const { page } = await open(path, desktop);
  const apart = await page.locator(".split").evaluateAll((sections) =>
    sections.flatMap((section) => {
      const tops = [...section.children].flatMap(
        ({ firstElementChild: first }) => first?.getBoundingClientRect().top ?? [],
      );
      return Math.max(...tops) - Math.min(...tops) > 2 ? [section.className] : [];
    }),
  );
  expect(apart).toEqual([]);
});

test.each(operationPages)("the mark of a case of /%s stays on one line", async (path) => {
  const { page } = await open(path, { viewport: { width: 390, height: 844 } });
  const pieces = await page
    .locator(".case .origin")
    .evaluateAll((all) => all.map((mark) => mark.getClientRects().length));
  expect(new Set(pieces)).toEqual(new Set([1]));
});

test.each([390, 1440])("a body that is longer than its place shades its end, in a window of %i", async (width) => {
  for (const path of operationPages) {
    const { page } = await open(path, { viewport: { width, height: 844 } });
    const long = page.locator("details[open] .scroll");
    const shade = () =>
      long.evaluateAll((all) =>
        all
          .filter((body) => body.scrollHeight > body.clientHeight)
          .map((body) => Number.parseFloat(getComputedStyle(body, "::after").opacity)),
      );
    expect(new Set(await shade())).toEqual(new Set([1]));
    await long.evaluateAll((all) => {
      for (const body of all) body.scrollTop = body.scrollHeight;
    });
    await expect.poll(async () => [...new Set(await shade())]).toEqual([0]);
  }
});

test.each(operationPages)(
  "headings of /%s keep their distance where its columns stand below each other",
  async (path) => {
    const { page } = await open(path, { viewport: { width: 768, height: 1024 } });
    const near = await page.locator(".split > * + * > h2:first-child").evaluateAll((headings) =>
      headings
        .filter((heading) => {
          const above = heading.parentElement?.previousElementSibling?.lastElementChild;
          return heading.getBoundingClientRect().top - (above?.getBoundingClientRect().bottom ?? 0) < 30;
        })
        .map((heading) => heading.textContent),
    );
    expect(near).toEqual([]);
  },
);

test("the page of errors has at most six screens, and no Markdown is left in it", async () => {
  const { page } = await open("reference/errors/", desktop);
  expect((await page.locator("main :is(p, dd)").allTextContents()).join(" ")).not.toContain("`");
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(6 * 900);
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
