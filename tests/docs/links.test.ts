import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dist, pages, parsed } from "./pages.ts";

const root = "http://site/";

test.each(pages)("every link and anchor of /%s leads somewhere", (path) => {
  const elements = [...parsed(path).querySelectorAll("a[href], link[href], img[src], script[src]")];
  const links = elements.map((element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "");
  const broken = links.filter((target) => {
    const url = new URL(target, new URL(path, root));
    if (url.host !== "site") return false;
    if (!existsSync(fileOf(url))) return true;
    const anchor = decodeURIComponent(url.hash.slice(1));
    return anchor !== "" && !idsOf(url.pathname.slice(1)).has(anchor);
  });
  expect(broken).toEqual([]);
});

test("the page for what is not found has no address of its own", () => {
  expect(parsed("404.html").querySelector("link[rel=canonical]")).toBeNull();
});

test.each(pages.filter((path) => path !== "404.html"))(
  "/%s has a title, a description and a canonical address",
  (path) => {
    const page = parsed(path);
    const content = (selector: string) => page.querySelector(selector)?.getAttribute("content") ?? "";
    expect(page.title).toMatch(/.{5}/);
    expect(content("meta[name=description]")).toMatch(/.{20}/);
    expect(page.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(`http://localhost:4000/${path}`);
    expect(content('meta[property="og:title"]')).not.toBe("");
  },
);

test.each([...pages, "reference/redoc/"])(
  "/%s names its icon, or some browsers ask for one that is not there",
  (path) => {
    const icon = parsed(path).querySelector("link[rel~=icon]")?.getAttribute("href") ?? "no icon";
    expect(existsSync(fileOf(new URL(icon, new URL(path, root))))).toBe(true);
  },
);

test("the sitemap and llms.txt name every page that they should", () => {
  const sitemap = readFileSync(new URL("sitemap-0.xml", dist), "utf8");
  const llms = readFileSync(new URL("llms.txt", dist), "utf8");
  for (const path of pages.filter((page) => page !== "404.html"))
    expect(sitemap).toContain(`<loc>http://localhost:4000/${path}</loc>`);
  for (const path of pages.filter((page) => /^(start|guides)\//.test(page)))
    expect(llms).toContain(`(http://localhost:4000/${path})`);
});

function fileOf({ pathname }: URL): URL {
  return new URL(`.${decodeURIComponent(pathname).replace(/\/$/, "/index.html")}`, dist);
}

const known = new Map<string, ReadonlySet<string>>();

function idsOf(path: string): ReadonlySet<string> {
  const ids = known.get(path) ?? new Set([...parsed(path).querySelectorAll("[id]")].map(({ id }) => id));
  known.set(path, ids);
  return ids;
}
