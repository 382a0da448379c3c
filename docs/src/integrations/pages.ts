import { glob, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** Rewrites every built page. `path` is the page's place in the site, for example `guides/paging/index.html`. */
export async function rewritePages(dist: URL, rewrite: (html: string, path: string) => string): Promise<void> {
  for await (const path of glob("**/*.html", { cwd: fileURLToPath(dist) })) {
    const file = new URL(path, dist);
    await writeFile(file, rewrite(await readFile(file, "utf8"), path));
  }
}
