import { type CollectionEntry, getCollection, render } from "astro:content";
import { parseHTML } from "linkedom";

/** A file of the repository as a page. */
export interface RepositoryFile {
  /** Its path in the repository, for example `docs/decisions/0001-one-document.md`. */
  readonly path: string;
  /** Its name without folder and ending. */
  readonly slug: string;
  /** Its first heading. */
  readonly title: string;
  /** What follows the first heading. */
  readonly html: string;
  readonly headings: { depth: number; slug: string; text: string }[];
}

/** The Markdown files of the repository that the site shows, by path. */
export async function repositoryFiles(under = ""): Promise<readonly RepositoryFile[]> {
  const entries = await getCollection("repository", ({ id }) => id.startsWith(under));
  const files = await Promise.all(entries.map(toFile));
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** One of those files. */
export async function repositoryFile(path: string): Promise<RepositoryFile> {
  const [file] = await repositoryFiles(path);
  if (!file) throw new Error(`${path} is not among the files of the repository that the site shows`);
  return file;
}

async function toFile(entry: CollectionEntry<"repository">): Promise<RepositoryFile> {
  const { id, rendered } = entry;
  const { headings } = await render(entry);
  const { document } = parseHTML(`<!doctype html><html><body>${rendered?.html ?? ""}</body></html>`);
  const title = document.querySelector("h1");
  if (!title) throw new Error(`${id} has no first heading`);
  title.closest(".sl-heading-wrapper")?.replaceWith(title);
  title.remove();
  withSiteLinks(document);
  return {
    path: id,
    slug: id.replace(/^.*\//, "").replace(/\.md$/, ""),
    title: title.textContent?.trim() ?? "",
    html: document.body.innerHTML,
    headings: headings.filter(({ depth }) => depth > 1),
  };
}

// A link to a record leads to its page; a link to another file of the repository has no page and stays as text.
function withSiteLinks(document: Document): void {
  for (const link of document.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href") ?? "";
    const record = /(?:^|\/)(\d{4}-[\w-]+)\.md(#.*)?$/.exec(href);
    if (record) link.setAttribute("href", `../${record[1]}/${record[2] ?? ""}`);
    else if (!/^(?:https?:|#)/.test(href)) link.replaceWith(...link.childNodes);
  }
}
