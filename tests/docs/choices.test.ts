// What a reader has chosen or was sent to is what the page shows.
import { cases, document } from "@vpc-endpoints/openapi";
import { readDocument } from "@vpc-endpoints/openapi/model";
import { expect, test } from "vitest";
import { open } from "./open.ts";

const [operation] = readDocument(document).operations;
const path = `reference/${operation?.operationId}/`;
const folded = cases.filter(({ operationId }) => operationId === operation?.operationId).slice(-2);

test("the address of a folded case unfolds it, where the page is opened and where it is open", async () => {
  expect(folded).toHaveLength(2);
  const [first, second] = folded.map(({ name }) => `case.${name}`);
  const { page } = await open(`${path}#${encodeURIComponent(first ?? "")}`);
  const shown = (id = "") => page.locator(`[id="${id}"][open]`);
  await shown(first).waitFor();
  expect(await shown(second).count()).toBe(0);
  await page.evaluate((hash) => location.assign(hash), `#${second?.replace("c", "%63")}`);
  await shown(second).waitFor();
  const top = shown(second).evaluate((one) => one.getBoundingClientRect().top / innerHeight);
  expect(await top, "where it begins").toBeLessThan(0.5);
});

test("the kind of code sample that was chosen is shown on the next page, and where nothing was chosen the first", async () => {
  const { page } = await open(path);
  const shown = page.locator("[data-tabs] .panel:visible");
  const last = page.locator("[data-tabs] > label").last();
  const files = await page.locator("[data-tabs] .panel").evaluateAll((all) => all.map((one) => one.dataset.file));
  expect(files.length).toBeGreaterThan(1);
  expect(await shown.getAttribute("data-file")).toBe(files[0]);
  await last.click();
  expect(await shown.getAttribute("data-file")).toBe(files.at(-1));
  await page.reload();
  expect(await shown.getAttribute("data-file")).toBe(files.at(-1));
});
