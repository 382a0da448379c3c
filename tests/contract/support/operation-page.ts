import { decoded, linesOf } from "./html.ts";
import { html, plain } from "./reference.ts";

/** What the page says above the operation: method and path, then its name. */
export const requestLine = plain(/<section class="operation">.*?<p class="request">(.*?)<\/p>/s.exec(html)?.[1]);

/** What the form that tries the operation sends. */
export const form = plain(
  /<form class="try-it" data-method="([^"]*)" data-path="([^"]*)"/.exec(html)?.slice(1).join(" "),
);

/** Every version of the API that the page names, its head included. */
export const versions = [...html.matchAll(/API version ([\w.-]*\w)/g)].map(([, version = ""]) => version);

/** The servers as listed: the address and what it is. */
export const servers = (section("servers").match(/<li>.*?<\/li>/gs) ?? []).map(plain);

/** Every word of the security section. */
export const security = plain(section("security"));

/** The rows of its table, cell by cell. */
export const commonHeaders = (section("security").match(/<tr>\s*<td>.*?<\/tr>/gs) ?? []).map((row) =>
  [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell]) => plain(cell)),
);

/** A code sample: its lines as they are shown, and as the button beside them copies them. */
export interface ShownSample {
  readonly shown: readonly string[];
  readonly copied: readonly string[];
}

/** The code samples, in their order. */
export const samples: readonly ShownSample[] = (html.match(/<figure .*?<\/figure>/gs) ?? []).map((figure) => ({
  shown: linesOf(/<pre.*?<\/pre>/s.exec(figure)?.[0] ?? ""),
  // The button cannot hold line breaks; this character stands for one.
  copied: decoded(/ data-code="(.*?)"/s.exec(figure)?.[1] ?? "").split("\x7f"),
}));

/** What stands between a heading and the next of its rank. */
function section(id: string): string {
  return new RegExp(`<h2 id="${id}">.*?</h2>(.*?)<h2 `, "s").exec(html)?.[1] ?? "";
}
