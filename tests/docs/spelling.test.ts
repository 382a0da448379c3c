import { readFileSync } from "node:fs";
import dictionary from "dictionary-en-gb";
import nspell from "nspell";
import { expect, test } from "vitest";
import { pages, parsed } from "./pages.ts";

const speller = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
speller.personal(readFileSync(new URL("words.txt", import.meta.url), "utf8"));

test.each(pages)("/%s is spelt right", (path) => {
  const words = proseOf(parsed(path)).match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];
  const wrong = words
    .map((word) => word.replaceAll("’", "'"))
    // Abbreviations and names of code are not words.
    .filter((word) => !/^\p{Lu}+s?$|\p{Ll}\p{Lu}/u.test(word) && !speller.correct(word));
  expect([...new Set(wrong)]).toEqual([]);
});

/** The text that people read: code, scripts and addresses are left out. */
function proseOf(page: Document): string {
  const main = page.querySelector("main");
  for (const other of main?.querySelectorAll("script, style, pre, code, svg, template, textarea, .case .title") ?? [])
    other.replaceWith(" ");
  const texts = [...(main?.querySelectorAll("*") ?? [])].flatMap(({ childNodes }) =>
    [...childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent),
  );
  return texts.join(" ").replace(/\S*[\w-]+[./_][\w./]*\w\S*/g, " ");
}
