import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseHTML } from "linkedom";

/** The built site. */
export const dist = new URL("../../docs/dist/", import.meta.url);

/** The address of every page within the site, for example `guides/paging/`, and `404.html`; Redoc's is not written here. */
export const pages: readonly string[] = globSync("**/*.html", { cwd: fileURLToPath(dist) })
  .map((file) => file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1"))
  .filter((path) => path !== "reference/redoc/")
  .sort();

/** The pages of the operations. */
export const operationPages = pages.filter((path) => /^reference\/\w+\/$/.test(path) && path !== "reference/errors/");

/** A built page, parsed. */
export function parsed(path: string): Document {
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return parseHTML(readFileSync(new URL(file, dist), "utf8")).document;
}
