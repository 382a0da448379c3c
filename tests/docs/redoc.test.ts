import { expect, test } from "vitest";
import { open } from "./open.ts";

test("Redoc shows the operation when a reader asks for it, and not before", async () => {
  const { page, complaints, strangers } = await open("reference/");
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  await page.getByRole("button", { name: "Open in Redoc" }).click();
  await page.locator("#redoc").getByText("List VPC endpoints").first().waitFor();
  expect(loaded).toContain("/reference/redoc.js");
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });

  await page.getByRole("button", { name: "Back to the text" }).click();
  await page.getByRole("heading", { name: "Parameters" }).waitFor();
});
