import { readFile, writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import { buildDocs } from "../redocly/build-docs.ts";
import { onDemand } from "../redocly/on-demand.ts";

/**
 * Lets `redocly build-docs` make the reference page: what Astro has rendered at its place is the template. It comes
 * before every other integration, so that the search, the links and the policy are those of the page that Redocly made.
 */
export function redoclyReference(): AstroIntegration {
  let root: URL;
  return {
    name: "redocly-reference",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = config.root;
      },
      "astro:build:done": async ({ dir }) => {
        const file = new URL("reference/index.html", dir);
        const { page, files } = onDemand(await buildDocs(await readFile(file, "utf8"), root));
        await writeFile(file, page);
        for (const [name, content] of Object.entries(files)) await writeFile(new URL(name, file), content);
      },
    },
  };
}
