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
          return withQuietModules(relativeLinks(html, base, up));
        }),
    },
  };
}

function relativeLinks(html: string, base: string, up: string): string {
  return html.replaceAll(/ (href|src)="(\/[^"]*)"/g, (link, attribute: string, target: string) =>
    target.startsWith(base) ? ` ${attribute}="${up}${target.slice(base.length)}"` : link,
  );
}

// A browser refuses to load a module from a file and reports an error; the page does without it there.
function withQuietModules(html: string): string {
  return html.replaceAll(
    /<script type="module" src="([^"]+)"><\/script>/g,
    (_, source: string) =>
      `<script type="module">if(location.protocol!=="file:")import(${JSON.stringify(source)})</script>`,
  );
}
