import { type CollectionEntry, getCollection, render } from "astro:content";

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
  const html = rendered?.html ?? "";
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html);
  if (!title?.[1]) throw new Error(`${id} has no first heading`);
  return {
    path: id,
    slug: id.replace(/^.*\//, "").replace(/\.md$/, ""),
    title: title[1].replace(/<[^>]+>/g, "").trim(),
    html: withSiteLinks(html.replace(title[0], "")),
    headings: headings.filter(({ depth }) => depth > 1),
  };
}

// A link to a record leads to its page; a link to another file of the repository has no page and stays as text.
function withSiteLinks(html: string): string {
  return html
    .replaceAll(/href="(?:[\w./-]*\/)?(\d{4}-[\w-]+)\.md(#[^"]*)?"/g, 'href="../$1/$2"')
    .replaceAll(/<a href="(?!https?:|#|\.\.\/\d{4}-)[^"]*">([\s\S]*?)<\/a>/g, "$1");
}
