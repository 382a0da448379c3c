import { expect, test } from "vitest";
import { open } from "./open.ts";
import { dist, pages } from "./pages.ts";

test.for([...pages])("/%s asks no other host and complains of nothing", async (path) => {
  const { page, complaints, strangers } = await open(path);
  await page.waitForLoadState("networkidle");
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
});

test("the reference works from a file", async () => {
  const { page, complaints, strangers } = await open(new URL("reference/index.html", dist).href);
  expect(await page.getByText("elasticsearch:ListVpcEndpoints", { exact: true }).isVisible()).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("sans-serif");
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
});
