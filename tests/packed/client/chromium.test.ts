import { chromium } from "playwright-core";
import { expect, inject, test } from "vitest";
import { browserOptions } from "../../docs/browser.ts";
import { bundle } from "./bundle.ts";
import { expected } from "./expected.ts";
import { startService } from "./service.ts";

test("Chromium: the packed client signs, lists, pages, retries, aborts and waits", async () => {
  const script = 'import { useClient } from "./use-client.js"; globalThis.seen = useClient(location.origin);';
  const files = {
    "/": '<!doctype html><script type="module" src="/bundle.js"></script>',
    "/bundle.js": await bundle(inject("consumer"), script),
  };
  await using service = await startService(files);
  const browser = await chromium.launch(browserOptions());
  try {
    const page = await browser.newPage();
    await page.goto(service.url);
    expect(await page.evaluate("globalThis.seen")).toEqual(expected);
  } finally {
    await browser.close();
  }
});
