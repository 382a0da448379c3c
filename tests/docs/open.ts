import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";

/** A page with what went wrong on it. */
export interface Opened {
  readonly page: Page;
  /** Errors and warnings of the console, and exceptions that nobody caught. */
  readonly complaints: string[];
  /** The addresses of other hosts that were asked for. */
  readonly strangers: string[];
}

let browser: Browser;
const passing: BrowserContext[] = [];
beforeAll(async () => {
  browser = await chromium.connect(inject("browser"));
});
afterEach(() => Promise.all(passing.splice(0).map((context) => context.close())));
afterAll(() => browser.close());

/** Opens a page of the site, or of an absolute URL, in a browser that remembers nothing. */
export async function open(path: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const opened = await prepare(options);
  await opened.page.goto(path);
  return opened;
}

/** A tab of a browser that remembers nothing, before it is sent to a page. It is closed when the test ends. */
export async function prepare(options: BrowserContextOptions = {}): Promise<Opened> {
  const tab = await lastingTab(options);
  passing.push(tab.page.context());
  return tab;
}

/** A tab for many pages, one after the other: to start one takes longer than to draw a page. It keeps no copy of a file. */
export async function lastingTab(options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ baseURL: `${inject("site")}/`, ...options });
  // A busy browser without a screen may never find that it is idle, which is when the search is loaded.
  await context.addInitScript(() => Reflect.deleteProperty(window, "requestIdleCallback"));
  const page = await context.newPage();
  await (await context.newCDPSession(page)).send("Network.setCacheDisabled", { cacheDisabled: true });
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") strangers.push(request.url());
  });
  return { page, complaints, strangers };
}
