import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dist, pages } from "./pages.ts";

const root = "http://site/";

test.each(pages)("every link and anchor of /%s leads somewhere", (path) => {
  const html = read(new URL(path, root));
  const links = [...withoutTemplates(html).matchAll(/<(?:a|link|img|script)\b[^>]*? (?:href|src)="([^"]+)"/g)].map(
    ([, target = ""]) => target.replaceAll("&#38;", "&").replaceAll("&amp;", "&"),
  );
  const broken = links.filter((target) => {
    const url = new URL(target, new URL(path, root));
    if (url.host !== "site") return false;
    if (!existsSync(fileOf(url))) return true;
    const anchor = decodeURIComponent(url.hash.slice(1));
    return anchor !== "" && !read(url).includes(` id="${anchor}"`);
  });
  expect(broken).toEqual([]);
});

test.each(pages.filter((path) => path !== "404.html"))(
  "/%s has a title, a description and a canonical address",
  (path) => {
    const html = read(new URL(path, root));
    expect(html).toMatch(/<title>[^<]{5,}<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/);
    expect(html).toContain(`<link rel="canonical" href="http://localhost:4000/${path}"`);
    expect(html).toMatch(/<meta property="og:title" content="[^"]+"/);
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

/** What stands in a template is no part of the page yet. */
function withoutTemplates(html: string): string {
  return html.replace(/<template\b[\s\S]*?<\/template>/g, "");
}

function read(url: URL): string {
  return readFileSync(fileOf(url), "utf8");
}
