import { document as bundle, cases } from "@vpc-endpoints/openapi";
import { expect, test } from "vitest";
import { open } from "./open.ts";

const operation = "operation/ListVpcEndpoints";

test.each([true, false])("the text is there with JavaScript %s", async (javaScriptEnabled) => {
  const { page } = await open("reference/", { javaScriptEnabled });
  const text = await page.locator("main").textContent();
  for (const fact of ["List VPC endpoints", "default 20", "minimum 1", "FinancialLocked", "ServiceDeleted", "zoneId"])
    expect(text).toContain(fact);
  const sample = page.locator(`[id="${operation}/case/vendor-sample"] pre`);
  expect(await sample.isVisible()).toBe(true);
  expect(JSON.parse((await sample.textContent()) ?? "")).toEqual(cases[0]?.response.body);
});

test("the address of each parameter, property and value scrolls to it and marks it", async () => {
  const { page } = await open("reference/");
  const ids = await page
    .locator(`.operation :is(li, .values div, h2, h3, h4)[id^="operation/"]`)
    .evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids).toContain(`${operation}/size`);
  expect(ids).toContain(`${operation}/200/Result/endpointStatus=Deleting`);
  expect(ids).toContain(`${operation}/400/Code=Throttling.User`);
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
});

test("the document can be downloaded as it was bundled", async () => {
  const { page } = await open("reference/");
  const downloads = page.locator(".downloads a");
  const answers = await Promise.all(
    (
      await downloads.evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.href : "")))
    ).map(async (href) => (await fetch(href)).text()),
  );
  const [yaml, json, markdown] = answers;
  expect(JSON.parse(json ?? "")).toEqual(bundle);
  expect(yaml).toMatch(/^openapi: 3\.1\.\d/);
  for (const { name } of cases) expect(markdown).toContain(`Case \`${name}\``);
});
