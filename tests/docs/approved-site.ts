import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { pages, parsed } from "./pages.ts";

/** A digest of what each section of each page shows, by the page's address and the section's heading. */
export type Site = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const siteFile: URL = new URL("approved-site.yaml", import.meta.url);

// What is not approved: how an element is drawn, the names that the builder gives to files, and the footer, which says more
// where the builder is told of the repository, as it is on GitHub.
const skippedElements = /^(script|style|svg|footer)$/i;
const skippedAttributes = /^(class|style|src|srcset)$/;

/** What the pages show now, but for the changelog, which a release writes. */
export function currentSite(): Site {
  const lasting = pages.filter((path) => path !== "project/changelog/");
  return Object.fromEntries(lasting.map((path) => [path || "/", digests(parsed(path))]));
}

export function approvedSite(): Site {
  return parse(readFileSync(siteFile, "utf8"));
}

export function siteText(): string {
  const intro =
    "# A digest of what each section of each built page shows, as a person has approved it. A change is red until\n" +
    "# `npm run approve` renews this file. Look at the page; never edit this file by hand.\n";
  return intro + stringify(currentSite(), { lineWidth: 0 });
}

function digests(page: Document): Readonly<Record<string, string>> {
  const sections = new Map<string, string>();
  let heading = "(top)";
  const say = (text: string) => sections.set(heading, (sections.get(heading) ?? "") + text);
  const walk = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) say(node.textContent ?? "");
    if (node.nodeType !== node.ELEMENT_NODE) return;
    const element = node as Element;
    if (skippedElements.test(element.tagName)) return;
    if (element.tagName === "H2") heading = element.textContent.trim();
    for (const { name, value } of element.attributes) if (!skippedAttributes.test(name)) say(` ${name}=${value} `);
    for (const child of element.childNodes) walk(child);
  };
  // The table of contents has a heading of its own.
  for (const part of page.querySelectorAll("main, starlight-toc")) walk(part);
  return Object.fromEntries([...sections].map(([name, said]) => [name, digest(said)]));
}

function digest(text: string): string {
  return createHash("sha256").update(text.replace(/\s+/g, " ")).digest("hex").slice(0, 8);
}
