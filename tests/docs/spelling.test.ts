import { readFileSync } from "node:fs";
import dictionary from "dictionary-en-gb";
import nspell from "nspell";
import { expect, test } from "vitest";
import { dist, pages } from "./pages.ts";

const speller = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
speller.personal(readFileSync(new URL("words.txt", import.meta.url), "utf8"));

test.each(pages)("/%s is spelt right", (path) => {
  const html = readFileSync(new URL(path.endsWith("/") || path === "" ? `${path}index.html` : path, dist), "utf8");
  const words = proseOf(html).match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];
  const wrong = words
    .map((word) => word.replaceAll("’", "'"))
    // Abbreviations and names of code are not words.
    .filter((word) => !/^\p{Lu}+s?$|\p{Ll}\p{Lu}/u.test(word) && !speller.correct(word));
  expect([...new Set(wrong)]).toEqual([]);
});

/** The text that people read: code, scripts and addresses are left out. */
function proseOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
  return main
    .replace(/<(script|style|pre|code|svg|template)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/ data-code="[^"]*"/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#39;/g, "'")
    .replace(/&\w+;/g, " ")
    .replace(/\S*[\w-]+[./_][\w./]*\w\S*/g, " ");
}
