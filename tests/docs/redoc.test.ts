import { expect, test } from "vitest";
import { open } from "./open.ts";

test("Redoc shows the operation when a reader asks for it, and not before", async () => {
  const { page, complaints, strangers } = await open("reference/");
  await page.waitForLoadState("networkidle");
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.getByRole("button", { name: "Open in Redoc" }).click();
  await page.locator("#redoc").getByText("es-cn-2r429tctl000d****").first().waitFor();
  expect(loaded).toContain("/reference/redoc.js");
  await page.locator("#redoc").getByRole("link", { name: "List VPC endpoints" }).first().click();
  await page.waitForURL(/\/reference\/#\/\w/);
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });

  await page.getByRole("button", { name: "Back to the text" }).click();
  await page.getByRole("heading", { name: "Parameters" }).waitFor();
});

test("what Redocly rendered is there before the script of Redoc has come", async () => {
  const { page } = await open("reference/");
  await page.route("**/redoc.js", () => {});
  await page.getByRole("button", { name: "Open in Redoc" }).click();
  const overview = page.locator("#redoc").getByRole("heading", { name: "Alibaba Cloud Elasticsearch, VPC endpoints" });
  await overview.waitFor();
  await page.waitForFunction(() => document.styleSheets.length > 0);
});
