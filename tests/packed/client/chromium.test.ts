import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { expect, inject, test } from "vitest";
import { bundle } from "./bundle.ts";
import { expected } from "./expected.ts";
import { startService } from "./service.ts";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser: `CHROME_PATH`, or one that is installed, or the one that comes as a package. */
async function launch() {
  const installedPath = process.env.CHROME_PATH ?? installed.find((path) => existsSync(path));
  if (installedPath) return chromium.launch({ executablePath: installedPath, args: ["--no-sandbox"] });
  // The package unpacks the libraries that a bare machine lacks only where it takes it for a function in a cloud.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs24.x";
  const { default: packed } = await import("@sparticuz/chromium");
  const executablePath = await packed.executablePath();
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--headless=shell", "--no-zygote", "--disable-gpu"],
  });
}

test("Chromium: the packed client signs, lists, pages, retries, aborts and waits", async () => {
  const script = 'import { useClient } from "./use-client.js"; globalThis.seen = useClient(location.origin);';
  const files = {
    "/": '<!doctype html><script type="module" src="/bundle.js"></script>',
    "/bundle.js": await bundle(inject("consumer"), script),
  };
  await using service = await startService(files);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(service.url);
    expect(await page.evaluate("globalThis.seen")).toEqual(expected);
  } finally {
    await browser.close();
  }
});
