import { parseHTML } from "linkedom";

/** A page and the files beside it. */
export interface Parts {
  readonly page: string;
  readonly style: string;
  readonly script: string;
}

/**
 * Moves Redoc's styles and script, which weigh more than the whole site, to files of their own, so that a browser keeps
 * them.
 * @throws {Error} where Redocly left one of them out.
 */
export function split(html: string): Parts {
  const { document } = parseHTML(html);
  const style = find(document, "style[data-styled]");
  const script = find(document, "script[type=module]");
  const link = document.createElement("link");
  link.setAttribute("rel", "stylesheet");
  link.setAttribute("href", "redoc.css");
  const parts = { style: style.textContent ?? "", script: withoutForeignLogo(script.textContent ?? "") };
  style.replaceWith(link);
  script.setAttribute("src", "redoc.js");
  script.textContent = "";
  for (const image of document.querySelectorAll("#redoc img")) {
    image.setAttribute("src", withoutForeignLogo(image.getAttribute("src") ?? ""));
  }
  // Redocly writes its links as paths. Its script expects them behind the #, and asks the site for such a path in vain.
  for (const anchor of document.querySelectorAll('#redoc a[href^="/"]')) {
    anchor.setAttribute("href", `#${anchor.getAttribute("href")}`);
  }
  return { page: document.toString(), ...parts };
}

function find(document: Document, selector: string): Element {
  const element = document.querySelector(selector);
  if (!element?.textContent) throw new Error(`reference/redoc: redocly build-docs wrote no ${selector}`);
  return element;
}

// The footer shows a logo from a CDN; the site asks no other host, so the name stands in its place.
function withoutForeignLogo(text: string): string {
  return text.replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g, () => name);
}

const name =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='52' height='14'><text y='11' font-family='sans-serif' font-size='12' fill='gray'>Redocly</text></svg>";
