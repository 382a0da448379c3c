import { expect, test } from "vitest";
import { open } from "./open.ts";
import { operationPages } from "./pages.ts";

const colours = () => {
  const { backgroundColor, color } = getComputedStyle(document.body);
  return { backgroundColor, color };
};

test("dark and light follow the system", async () => {
  const light = await open("reference/", { colorScheme: "light" });
  const dark = await open("reference/", { colorScheme: "dark" });
  const [inLight, inDark] = [await light.page.evaluate(colours), await dark.page.evaluate(colours)];
  expect(inDark.backgroundColor).not.toBe(inLight.backgroundColor);
  expect(inDark.color).not.toBe(inLight.color);
});

test.each(operationPages)("print shows the folded cases and samples of /%s and leaves the form out", async (path) => {
  const { page } = await open(path);
  const pieces = page.locator("details.case:not([open]) pre, .panel:not(:first-of-type) pre");
  const visible = () =>
    pieces.evaluateAll((all) => all.map((element) => element.checkVisibility({ contentVisibilityAuto: true })));
  expect(await visible()).not.toContain(true);
  await page.emulateMedia({ media: "print" });
  expect(await visible()).not.toContain(false);
  expect(await page.locator(".try-it").isVisible()).toBe(false);
});

test.each(operationPages)("print cuts no answer of /%s off", async (path) => {
  const { page } = await open(path);
  await page.emulateMedia({ media: "print" });
  const cut = await page
    .locator(".case .scroll")
    .evaluateAll((all) =>
      all.filter((body) => body.scrollHeight > body.clientHeight).map((body) => body.getAttribute("aria-label")),
    );
  expect(cut).toEqual([]);
});

test.each(operationPages)("print names each code sample of /%s right above it", async (path) => {
  const { page } = await open(path);
  await page.emulateMedia({ media: "print" });
  const apart = await page
    .locator(".tabs > label")
    .evaluateAll((labels) =>
      labels.map(
        (label) => (label.nextElementSibling?.getBoundingClientRect().top ?? 0) - label.getBoundingClientRect().bottom,
      ),
    );
  expect(apart.filter((gap) => Math.abs(gap) > 20)).toEqual([]);
});

test.each(operationPages)("print in landscape shows /%s in one column", async (path) => {
  const { page } = await open(path, { viewport: { width: 1440, height: 900 } });
  const columns = () =>
    page
      .locator(".split")
      .evaluateAll((all) => all.map((split) => getComputedStyle(split).gridTemplateColumns.split(" ").length));
  expect(new Set(await columns())).toEqual(new Set([2]));
  await page.emulateMedia({ media: "print" });
  expect(new Set(await columns())).toEqual(new Set([1]));
});
