/** A page whose heavy parts have been moved to files of their own. */
export interface Parts {
  readonly page: string;
  /** The files beside the page, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Moves Redoc's script and styles, which weigh more than the whole site, out of the page. */
export function onDemand(page: string): Parts {
  const view = between(page, '<template id="redoc-view">', "</template>");
  const style = between(view, "<style data-styled", "</style>");
  const script = between(view, '<script type="module">', "</script>");
  const light = view
    .replace(style, () => '<link rel="stylesheet" href="redoc.css">')
    .replace(script, () => '<script type="module" src="redoc.js"></script>');
  return {
    page: page.replace(view, () => withOwnAddresses(withoutForeignLogo(light))),
    files: { "redoc.css": inner(style), "redoc.js": withoutForeignLogo(inner(script)) },
  };
}

/** The first piece of a text with this start and this end. */
function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`reference/index.html: redocly build-docs wrote no ${start}`);
  return text.slice(from, to + end.length);
}

function inner(element: string): string {
  return element.slice(element.indexOf(">") + 1, element.lastIndexOf("<"));
}

// Redocly writes its links as paths. Its script expects them behind the #, and asks the site for such a path in vain.
function withOwnAddresses(view: string): string {
  return view.replaceAll(' href="/', ' href="#/');
}

// The footer shows a logo from a CDN; the site asks no other host, so the name stands in its place.
function withoutForeignLogo(text: string): string {
  return text.replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g, name);
}

const name =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='52' height='14'><text y='11' font-family='sans-serif' font-size='12' fill='gray'>Redocly</text></svg>";
