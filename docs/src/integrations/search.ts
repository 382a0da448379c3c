import { keywords, weightOf } from "../data/search.ts";

/** Says to the search, which reads the page next, what a page is found by. `path` is its address within the site. */
export function tuneSearch(document: Document, path: string): void {
  const main = document.querySelector("main[data-pagefind-body]");
  if (!main) return;
  const weight = weightOf(path);
  if (weight === 0) return void main.removeAttribute("data-pagefind-body");
  if (weight !== 1) main.setAttribute("data-pagefind-weight", String(weight));
  const words = keywords[path];
  if (words === undefined) return;
  const hidden = document.createElement("p");
  hidden.setAttribute("hidden", "");
  hidden.setAttribute("data-pagefind-weight", "10");
  hidden.textContent = words;
  main.append(hidden);
}
