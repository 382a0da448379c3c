import { chromium } from "playwright-core";
import { serveFolder } from "../../scripts/serve-folder.ts";
import { launchBrowser } from "./browser.ts";
import { dist } from "./pages.ts";

const site = await serveFolder(dist, 0);
const launched = await launchBrowser();
const browser = await chromium.connect(launched.wsEndpoint());
const [paths = "", mode = "desktop,phone", themes = "light", full = "full"] = process.argv.slice(2);
for (const path of paths.split(","))
  for (const m of mode.split(","))
    for (const theme of themes.split(",")) {
      const context = await browser.newContext({
        viewport: m === "phone" ? { width: 390, height: 844 } : { width: 1440, height: 900 },
        colorScheme: theme as "light",
      });
      const page = await context.newPage();
      page.on("console", (x) => {
        if (x.type() === "error") console.log(path, x.text());
      });
      page.on("pageerror", (x) => console.log(path, String(x)));
      await page.goto(`${site.url}/${path}`);
      await page.waitForTimeout(400);
      const h = await page.evaluate(() => document.documentElement.scrollHeight);
      const file = `/tmp/shots/${path.replaceAll(/[/#]/g, "_") || "home"}-${m}-${theme}.png`;
      await page.screenshot({ path: file, fullPage: full === "full" });
      console.log(file, h, (h / (m === "phone" ? 844 : 900)).toFixed(1));
      await context.close();
    }
await browser.close();
await launched.close();
await site.close();
