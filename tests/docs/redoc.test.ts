import { document } from "@vpc-endpoints/openapi";
import { readDocument } from "@vpc-endpoints/openapi/model";
import { expect, test } from "vitest";
import { open } from "./open.ts";

const { title, operations } = readDocument(document);

test("Redoc shows every operation at an address of its own, without asking another host", async () => {
  const { page, complaints, strangers } = await open("reference/");
  await page.locator(".downloads").getByRole("link", { name: "Redoc" }).click();
  await page.waitForURL(/\/reference\/redoc\//);
  for (const { path } of operations) await page.locator("#redoc").getByText(path).first().waitFor();
  // The keyboard starts at the top of the page, not in the middle of what a script drew.
  expect(await page.evaluate(() => window.document.activeElement?.tagName)).toBe("BODY");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => window.document.activeElement?.getAttribute("href"))).toMatch(/^\.\.\/?$/);
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
});

test("a reload stays at the operation, and back leads back", async () => {
  const { page } = await open("reference/redoc/");
  const [first] = operations;
  await page
    .locator("#redoc")
    .getByRole("link", { name: first?.path ?? "" })
    .first()
    .click();
  await page.waitForURL(/\/reference\/redoc\/#\/[\w-]+\/\w/);
  const address = page.url();
  await page.reload();
  await page
    .locator("#redoc")
    .getByText(first?.path ?? "")
    .first()
    .waitFor();
  expect(page.url()).toBe(address);
  await page.goBack();
  expect(page.url()).toMatch(/\/reference\/redoc\/$/);
});

test("the first Tab leads back to the reference", async () => {
  const { page } = await open("reference/redoc/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/reference\/$/);
});

test("what Redocly rendered is there before the script of Redoc has come", async () => {
  const { page } = await open("reference/redoc/", { javaScriptEnabled: false });
  await page.locator("#redoc").getByRole("heading", { name: title }).waitFor();
});

test.each([390, 320])("no word of Redoc's headings is broken in a window of %i", async (width) => {
  const { page } = await open("reference/redoc/", { viewport: { width, height: 844 } });
  const heading = page.locator("#redoc h1").first();
  await heading.waitFor();
  const broken = await page.locator("#redoc :is(h1, h2)").evaluateAll((headings) =>
    headings.flatMap((heading) => {
      const { ownerDocument } = heading;
      const walker = ownerDocument.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      const words: string[] = [];
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        let from = 0;
        for (const word of (text.textContent ?? "").split(" ")) {
          const range = ownerDocument.createRange();
          range.setStart(text, from);
          range.setEnd(text, from + word.length);
          if (/^[a-z]+,?$/i.test(word) && range.getClientRects().length > 1) words.push(word);
          from += word.length + 1;
        }
      }
      return words;
    }),
  );
  expect(broken).toEqual([]);
});
