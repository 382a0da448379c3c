import { existsSync } from "node:fs";
import { type BrowserServer, chromium } from "playwright-core";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

// Names resolve to nothing: whatever asks another host fails here as it does on a machine without a network.
const offline = [
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
  "--disable-background-networking",
];

/** Starts the browser of `CHROME_PATH`, else an installed one, else the one that an npm package ships. */
export async function launchBrowser(): Promise<BrowserServer> {
  const path = process.env.CHROME_PATH ?? installed.find((candidate) => existsSync(candidate));
  if (path) return chromium.launchServer({ executablePath: path, chromiumSandbox: false, args: offline });
  // The package unpacks the libraries that a bare machine lacks only where it takes it for a function in a cloud.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs24.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return chromium.launchServer({
    executablePath: await packaged.executablePath(),
    chromiumSandbox: false,
    // Its other arguments are for functions in a cloud: one process for all, which ends with its first page.
    args: ["--headless=shell", "--no-zygote", "--disable-gpu", ...offline],
  });
}
