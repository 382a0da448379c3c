import type { AstroIntegration } from "astro";
import { rewritePages } from "./pages.ts";

/** Makes links relative, so that a page works at any address and from a file too. */
export function portablePages(): AstroIntegration {
  let base = "/";
  return {
    name: "portable-pages",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.endsWith("/") ? config.base : `${config.base}/`;
      },
      "astro:build:done": ({ dir }) =>
        rewritePages(dir, (html, path) => {
          // A host shows this page at whatever address was not found, so its links have to start at the root.
          if (path === "404.html") return html;
          const up = "../".repeat(path.split("/").length - 1) || "./";
          const portable = relativeLinks(html, base, up);
          return path === "reference/index.html" ? withoutModulesOnDisk(portable) : portable;
        }),
    },
  };
}

function relativeLinks(html: string, base: string, up: string): string {
  return html.replaceAll(/ (href|src)="(\/[^"]*)"/g, (link, attribute: string, target: string) =>
    target.startsWith(base) ? ` ${attribute}="${up}${target.slice(base.length)}"` : link,
  );
}

// From a file a browser refuses to load a module and reports an error; the text does without. Elsewhere the module has to
// stand in the page as if it had always been there, because it waits for the event that says the page has been read.
// Redoc's module stands in a template, where nothing is loaded.
function withoutModulesOnDisk(html: string): string {
  return html.replaceAll(
    /<script type="module" src="(\.\.\/[^"]+)"><\/script>/g,
    (_, source: string) =>
      `<script>if(location.protocol!=="file:")document.write('<script type="module" src="${source}"><\\/script>')</script>`,
  );
}
