// The layout: pages stand at one place, and the reference can be scanned.
import { expect, test } from "vitest";
import client from "../../packages/client/package.json" with { type: "json" };
import { open } from "./open.ts";
import { operationPages, parsed } from "./pages.ts";

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
  for (const id of ["responses", "permission"]) {
    await page.locator(`h2#${id}`).evaluate((heading) => {
      scrollTo(0, heading.getBoundingClientRect().top + scrollY - 120);
    });
    await page.locator(`mobile-starlight-toc a[aria-current=true][href='#${id}']`).waitFor({ state: "attached" });
  }
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

test.each(["", "guides/retries/", "guides/errors/", "reference/errors/", "api/client/", ...operationPages])(
  "names in monospace of /%s are as large as the text around them",
  async (path) => {
    const { page } = await open(path, desktop);
    const smaller = await page
      .locator("main :not(pre) > code")
      .evaluateAll((codes) =>
        codes
          .map((code) =>
            [code, code.parentElement].map((one) => one && Number.parseFloat(getComputedStyle(one).fontSize)),
          )
          .filter(([own, around]) => (own ?? 0) < (around ?? 0)),
      );
    expect(smaller).toEqual([]);
  },
);

test.each(operationPages)("/%s has two columns from a width of 1100 on", async (path) => {
  const { page } = await open(path, desktop);
  const columnsAt = async (width: number) => {
    await page.setViewportSize({ width, height: 900 });
    const counts = await page
      .locator(".split")
      .evaluateAll((all) => all.map((split) => getComputedStyle(split).gridTemplateColumns.split(" ").length));
    return [...new Set(counts)];
  };
  expect([await columnsAt(1100), await columnsAt(1099), await columnsAt(390)]).toEqual([[2], [1], [1]]);
});

test("the cards of the home page end within its first screen", async () => {
  const { page } = await open("", desktop);
  const ends = await page
    .locator(".card-grid > *")
    .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().bottom));
  expect(ends).toHaveLength(3);
  expect(Math.max(...ends)).toBeLessThanOrEqual(900);
});

test("the header names the version of the client", () => {
  expect(parsed("").querySelector("header .version")?.textContent).toBe(client.version);
});
