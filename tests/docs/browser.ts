import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type BrowserServer, chromium, type LaunchOptions } from "playwright-core";

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

// The fonts of the machine, and the one that comes with the browser, for a machine that has none.
const fonts = `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Starts a browser that reaches no other host. */
export async function launchBrowser(): Promise<BrowserServer> {
  const { args = [], ...options } = browserOptions();
  return chromium.launchServer({ ...options, args: [...args, ...offline] });
}

/**
 * How to start the browser: the one of `CHROME_PATH`; else the one that an npm package ships for Linux, which is the same
 * everywhere and draws a page in less time than Debian's; else an installed one.
 */
export function browserOptions(): LaunchOptions {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH === undefined && process.platform === "linux" && process.arch === "x64") return packagedBrowser();
  const executablePath = CHROME_PATH ?? installed.find((candidate) => existsSync(candidate));
  if (executablePath === undefined) throw new Error("No Chromium or Chrome is installed. Name one in CHROME_PATH.");
  return { executablePath, chromiumSandbox: false };
}

function packagedBrowser(): LaunchOptions {
  const folder = unpackedBrowser();
  return {
    executablePath: join(folder, "chromium"),
    chromiumSandbox: false,
    // The package's own arguments are for functions in a cloud: one process for all, which ends with its first page.
    args: ["--headless=shell", "--no-zygote", "--disable-gpu"],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, "al2023/lib"),
      FONTCONFIG_PATH: folder,
    },
  };
}

/** The folder of the browser that the package ships, which is unpacked once for an installation of the package. */
function unpackedBrowser(): string {
  const home = dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));
  const folder = join(home, "unpacked");
  if (existsSync(folder)) return folder;
  const fresh = mkdtempSync(join(home, "unpacking-"));
  // The package unpacks into the folder for temporary files, and the libraries that a bare machine lacks only where it
  // takes the machine for a function in a cloud.
  const env = { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: "nodejs24.x" };
  const script = 'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath();';
  execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: import.meta.dirname, env });
  writeFileSync(join(fresh, "fonts.conf"), fonts);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(folder)) throw error;
    rmSync(fresh, { recursive: true });
  }
  return folder;
}
