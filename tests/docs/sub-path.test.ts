// The site built for a folder of a host, as the guide to hosting says: everything is found there too.
import { execFile } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveFolder } from "../../scripts/serve-folder.ts";
import { open } from "./open.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const host = mkdtempSync(join(tmpdir(), "vpc-endpoints-host-"));
const folder = join(host, "vpc-endpoints");
let site: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  // Vitest leaves variables for Vite, which the build would take for its own.
  const { BASE_URL, DEV, MODE, NODE_ENV, PROD, SSR, ...env } = process.env;
  const place = {
    DOCS_SITE: "https://docs.example",
    DOCS_BASE: "/vpc-endpoints",
    DOCS_REPOSITORY: "https://git.example/a/b",
  };
  const command = ["--filter", "@vpc-endpoints/docs", "build", "--outDir", folder];
  await run("pnpm", command, { cwd: root, env: { ...env, ...place }, maxBuffer: 2 ** 26 });
  site = await serveFolder(pathToFileURL(`${host}/`), 0);
}, 180_000);
afterAll(async () => {
  await site.close();
  rmSync(host, { recursive: true });
});

test("every link, picture, style and script leads somewhere", () => {
  const broken = globSync("**/*.html", { cwd: folder }).flatMap((file) => {
    const page = new URL(`http://site/vpc-endpoints/${file}`);
    const { document } = parseHTML(readFileSync(join(folder, file), "utf8"));
    const elements = [...document.querySelectorAll("a[href], link[href], img[src], script[src]")];
    const targets = elements.map((element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "");
    return targets.filter((target) => {
      const { host: name, pathname } = new URL(target, page);
      return name === "site" && !existsSync(join(host, decodeURIComponent(pathname).replace(/\/$/, "/index.html")));
    });
  });
  expect([...new Set(broken)]).toEqual([]);
});

test("addresses name the place", () => {
  const page = readFileSync(join(folder, "guides/paging/index.html"), "utf8");
  const { document } = parseHTML(page);
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
  expect(attribute("link[rel=canonical]", "href")).toBe("https://docs.example/vpc-endpoints/guides/paging/");
  expect(attribute('meta[property="og:image"]', "content")).toBe("https://docs.example/vpc-endpoints/og-image.png");
  expect(readFileSync(join(folder, "sitemap-0.xml"), "utf8")).toContain(
    "https://docs.example/vpc-endpoints/reference/",
  );
});

const content = fileURLToPath(new URL("../../docs/src/content/docs/", import.meta.url));
const guides = globSync("{start,guides,project}/*.mdx", { cwd: content });

test.each(guides)("the page of %s links to its source", (file) => {
  const { document } = parseHTML(readFileSync(join(folder, file.replace(/\.mdx$/, "/index.html")), "utf8"));
  const hrefs = [...document.querySelectorAll("footer a")].map((link) => link.getAttribute("href"));
  expect(hrefs).toContain(`https://git.example/a/b/edit/main/docs/src/content/docs/${file}`);
});

test("the picture is there, and the search finds and leads to a page", async () => {
  const { page, complaints } = await open(`${site.url}/vpc-endpoints/project/how-it-fits/`);
  expect(
    await page.locator("img.data-flow").evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
  ).toBeGreaterThan(0);
  await page.locator("#starlight__search input").waitFor({ state: "attached" });
  await page.keyboard.press("Control+k");
  await page.locator("#starlight__search input").fill("pagination");
  await page.locator("#starlight__search").getByRole("link", { name: "Paging" }).first().click();
  await page.waitForURL(/\/vpc-endpoints\/guides\/paging\//);
  expect(complaints).toEqual([]);
});

test("what is not found says so, in the site's dress", async () => {
  const { page } = await open(`${site.url}/vpc-endpoints/404.html`);
  await page.getByRole("link", { name: "the reference" }).click();
  await page.waitForURL(/\/vpc-endpoints\/reference\/$/);
});
