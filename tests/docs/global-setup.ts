import type { TestProject } from "vitest/node";
import { serveFolder } from "../../scripts/serve-folder.ts";
import { launchBrowser } from "./browser.ts";
import { dist } from "./pages.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built site is served. */
    site: string;
    /** Where the browser listens. */
    browser: string;
  }
}

/** Serves the built site and starts the browser, once for all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await serveFolder(dist, 0);
  const browser = await launchBrowser();
  project.provide("site", site.url);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}
