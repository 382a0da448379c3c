import { readFile } from "node:fs/promises";

const start = '<script type="module">';

/** Takes the script out of the page that `redocly build-docs` wrote: Redoc, the document and the call that shows it. */
export async function redocScript(page: URL): Promise<string> {
  const html = await readFile(page, "utf8");
  const from = html.indexOf(start);
  const to = html.lastIndexOf("</script>");
  if (from < 0 || to < from) throw new Error(`${page.pathname}: no module script`);
  return withoutForeignLogo(html.slice(from + start.length, to));
}

// The footer shows a logo from a CDN; the site asks no other host, so the name stands in its place.
function withoutForeignLogo(script: string): string {
  return script.replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g, name);
}

const name =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='52' height='14'><text y='11' font-family='sans-serif' font-size='12' fill='gray'>Redocly</text></svg>";
