// The site built for a folder of a host, as the guide to hosting says: everything is found there too.
import { execFile, spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { startMock } from "@vpc-endpoints/mock";
import { document } from "@vpc-endpoints/openapi";
import { readDocument } from "@vpc-endpoints/openapi/model";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveFolder } from "../../scripts/serve-folder.ts";
import { open } from "./open.ts";
import { withoutVite } from "./without-vite.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const host = mkdtempSync(join(tmpdir(), "vpc-endpoints-host-"));
const folder = join(host, "vpc-endpoints");
const [operation] = readDocument(document).operations;
if (!operation) throw new Error("the document has no operation");
let site: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  const place = {
    DOCS_SITE: "https://docs.example",
    DOCS_BASE: "/vpc-endpoints",
    DOCS_REPOSITORY: "https://git.example/a/b",
  };
  const command = ["--filter", "@vpc-endpoints/docs", "build", "--outDir", folder];
  await run("pnpm", command, { cwd: root, env: { ...withoutVite(process.env), ...place }, maxBuffer: 2 ** 26 });
  site = await serveFolder(pathToFileURL(`${host}/`), 0);
}, 180_000);
afterAll(async () => {
  await site.close();
  rmSync(host, { recursive: true });
});

const parsed = new Map<string, Document>();

/** A page that was built, read once for all tests: to read one takes longer than all that is asked of it. */
function pageOf(file: string): Document {
  const known = parsed.get(file) ?? parseHTML(readFileSync(file, "utf8")).document;
  parsed.set(file, known);
  return known;
}

test("every link, picture, style and script leads somewhere", () => {
  const broken = globSync("**/*.html", { cwd: folder }).flatMap((file) => {
    const page = new URL(`http://site/vpc-endpoints/${file}`);
    const document = pageOf(join(folder, file));
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
  const document = pageOf(join(folder, "guides/paging/index.html"));
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
  expect(attribute("link[rel=canonical]", "href")).toBe("https://docs.example/vpc-endpoints/guides/paging/");
  expect(attribute('meta[property="og:image"]', "content")).toBe("https://docs.example/vpc-endpoints/og-image.png");
  expect(readFileSync(join(folder, "sitemap-0.xml"), "utf8")).toContain(
    "https://docs.example/vpc-endpoints/reference/",
  );
});

test.each(["llms.txt", "llms-full.txt"])("every address in %s leads somewhere", (file) => {
  const home = "https://docs.example/vpc-endpoints/";
  const words = readFileSync(join(folder, file), "utf8")
    .replace(/^ *```[\s\S]*?^ *```$/gm, "")
    .replace(/`[^`\n]*`/g, "");
  const links = [...words.matchAll(/(?<!\\)\]\(([^)\s]*)\)/g)].map(([, link = ""]) => link);
  const broken = links.filter((link) => {
    if (!link.startsWith(home)) return !/^https:\/\/(?!docs\.example)/.test(link);
    const { pathname, hash } = new URL(link);
    const target = join(host, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (!existsSync(target)) return true;
    return hash !== "" && !pageOf(target).getElementById(decodeURIComponent(hash.slice(1)));
  });
  expect(links.length, "links").toBeGreaterThan(10);
  expect([...new Set(broken)]).toEqual([]);
});

test("Redoc has its address there, and stays at it after a reload", async () => {
  const { page, complaints, strangers } = await open(`${site.url}/vpc-endpoints/reference/`);
  await page.locator(".downloads").getByRole("link", { name: "Redoc" }).click();
  await page.waitForURL(/\/vpc-endpoints\/reference\/redoc\/$/);
  await page.reload();
  await page.locator("#redoc").getByText(operation.path).first().waitFor();
  expect({ url: page.url(), complaints, strangers }).toEqual({
    url: `${site.url}/vpc-endpoints/reference/redoc/`,
    complaints: [],
    strangers: [],
  });
});

test("the form sends a request to a mock", async () => {
  await using mock = await startMock();
  const { page } = await open(`${site.url}/vpc-endpoints/reference/${operation.operationId}/`);
  await page.getByRole("textbox", { name: "Mock" }).fill(mock.url);
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator(".try-it output").getByText(`${operation.success.status} `).waitFor();
  expect(mock.requests).toHaveLength(1);
});

/** The files of which Git knows when they were changed: none, if the history is cut off or missing. */
function committedFiles(): ReadonlySet<string> {
  const git = (...args: string[]) =>
    spawnSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 }).stdout ?? "";
  const isWhole = git("rev-parse", "--is-shallow-repository").trim() === "false";
  return new Set(isWhole ? git("log", "--format=", "--name-only", "-z").split("\0") : []);
}

/** Pages without a footer: the page for a wrong address, and what Redocly makes. */
const bare = /^(404\.html|reference\/redoc\/index\.html)$/;

test("every page links to the file that it is made of, and says when that was changed last", () => {
  const edit = "https://git.example/a/b/edit/main/";
  const pages = globSync("**/*.html", { cwd: folder }).filter((file) => !bare.test(file));
  const committed = committedFiles();
  expect(pages.length).toBeGreaterThan(50);
  const lacking = pages.filter((file) => {
    const document = pageOf(join(folder, file));
    const links = [...document.querySelectorAll("footer a")].map((link) => link.getAttribute("href") ?? "");
    const [source = ""] = links.filter((href) => href.startsWith(edit));
    // A file that was not committed yet was never changed.
    const isDated =
      document.querySelector("footer time")?.getAttribute("datetime") ?? !committed.has(source.slice(edit.length));
    return !source || !existsSync(join(root, decodeURIComponent(source.slice(edit.length)))) || !isDated;
  });
  expect(lacking).toEqual([]);
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

test("what is not found says so, in the site's dress and without a date", async () => {
  const { page } = await open(`${site.url}/vpc-endpoints/404.html`);
  expect(await page.locator("footer time").count()).toBe(0);
  await page.getByRole("link", { name: "the reference" }).click();
  await page.waitForURL(/\/vpc-endpoints\/reference\/$/);
});
