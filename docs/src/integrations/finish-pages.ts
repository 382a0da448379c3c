import { glob, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { parseHTML } from "linkedom";
import { mendMarkup } from "./accessible-markup.ts";
import { addPolicy } from "./content-security-policy.ts";
import { makePortable } from "./portable-pages.ts";

/** Finishes every built page, after all that other integrations do: markup, links, and last the policy. */
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
          addPolicy(document);
          await writeFile(file, document.toString());
        }
      },
    },
  };
}
