import { document as bundle, cases } from "@vpc-endpoints/openapi";
import { readDocument } from "@vpc-endpoints/openapi/model";
import { describe, expect, test } from "vitest";
import { open } from "./open.ts";
import { operationPages } from "./pages.ts";

const { operations } = readDocument(bundle);

test("every operation has a page, and the sidebar an entry for it", async () => {
  expect(operationPages).toEqual(operations.map(({ operationId }) => `reference/${operationId}/`).sort());
  const { page } = await open("reference/");
  const entries = page.locator("nav.sidebar a[href]");
  const hrefs = await entries.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const { operationId } of operations) expect(hrefs).toContain(`../reference/${operationId}/`);
});

describe.each(operations)("$operationId", ({ operationId, summary, parameters, success }) => {
  const path = `reference/${operationId}/`;

  test.each([true, false])("the text is there with JavaScript %s", async (javaScriptEnabled) => {
    const { page } = await open(path, { javaScriptEnabled });
    const text = await page.locator("main").textContent();
    for (const { name } of parameters) expect(text).toContain(name);
    expect(text).toContain(summary);
    const [sample] = cases.filter(
      (one) => one.operationId === operationId && `${one.response.status}` === success.status,
    );
    const pre = page.locator(`[id="case.${sample?.name}"] pre`).last();
    expect(await pre.isVisible()).toBe(true);
    expect(JSON.parse((await pre.textContent()) ?? "")).toEqual(sample?.response.body);
  });

  test("the address of each parameter, property and value scrolls to it and marks it", () => holdAnchors(path));
});

test("so do the addresses of the errors", () => holdAnchors("reference/errors/"));

async function holdAnchors(path: string): Promise<void> {
  const { page } = await open(path);
  const elements = page.locator(".reference :is(li, .values div, h2, h3)[id]");
  const ids = await elements.evaluateAll((found) => found.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(5);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    await page.evaluate((hash) => location.replace(`#${hash}`), id);
    const { top, height, targeted } = await page.evaluate((target) => {
      const element = document.getElementById(target);
      return {
        top: element?.getBoundingClientRect().top ?? -1,
        height: innerHeight,
        targeted: element?.matches(":target") ?? false,
      };
    }, id);
    expect(targeted, id).toBe(true);
    expect(top, id).toBeGreaterThanOrEqual(0);
    expect(top, id).toBeLessThan(height);
  }
}

test("the document can be downloaded as it was bundled", async () => {
  const { page } = await open("reference/");
  const links = page.locator(".downloads a:not([href='redoc/'])");
  const addresses = await links.evaluateAll((found) =>
    found.map((link) => (link instanceof HTMLAnchorElement ? link.href : "")),
  );
  const [yaml, json, markdown] = await Promise.all(addresses.map(async (href) => (await fetch(href)).text()));
  expect(JSON.parse(json ?? "")).toEqual(bundle);
  expect(yaml).toMatch(/^openapi: 3\.1\.\d/);
  for (const { name } of cases) expect(markdown).toContain(`Case \`${name}\``);
});

test.each(operations)(
  "$operationId has a Markdown copy with its parameters and cases",
  async ({ operationId, parameters }) => {
    const { page } = await open("reference/");
    const markdown = await (await fetch(new URL(`${operationId}.md`, page.url()))).text();
    for (const { name } of parameters) expect(markdown).toContain(`- \`${name}\` (`);
    for (const { name } of cases.filter((one) => one.operationId === operationId)) {
      expect(markdown).toContain(`Case \`${name}\``);
    }
  },
);
