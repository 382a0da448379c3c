import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The built site. */
export const dist = new URL("../../docs/dist/", import.meta.url);

/** The address of every page within the site, for example `guides/paging/`, and `404.html`. */
export const pages: readonly string[] = globSync("**/*.html", { cwd: fileURLToPath(dist) })
  .map((file) => file.replace(/(^|\/)index\.html$/, "$1"))
  .sort();
