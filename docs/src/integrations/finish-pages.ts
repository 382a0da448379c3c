import { glob, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { parseHTML } from "linkedom";
import { mendMarkup } from "./accessible-markup.ts";
import { addPolicy } from "./content-security-policy.ts";
import { makePortable } from "./portable-pages.ts";
import { tuneSearch } from "./search.ts";

/**
 * Finishes every built page: markup, links, search words, and last the policy. It stands before Starlight, whose search then
 * reads the finished pages.
 */
export function finishPages(): AstroIntegration {
  let base = "/";
  return {
    name: "finish-pages",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.endsWith("/") ? config.base : `${config.base}/`;
      },
      "astro:build:done": async ({ dir }) => {
        for await (const path of glob("**/*.html", { cwd: fileURLToPath(dir) })) {
          const file = new URL(path.replaceAll("\\", "/"), dir);
          const { document } = parseHTML(await readFile(file, "utf8"));
          mendMarkup(document);
          makePortable(document, base, path.replaceAll("\\", "/"));
          tuneSearch(document, address(path));
          addPolicy(document);
          await writeFile(file, document.toString());
        }
      },
    },
  };
}

/** The address of a page within the site, for example `guides/paging/`. */
function address(path: string): string {
  return path.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1");
}
