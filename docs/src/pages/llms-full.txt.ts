import { getCollection } from "astro:content";
import { plainMarkdown } from "../plain-markdown.ts";
import { reference } from "../reference/index.ts";
import { toMarkdown } from "../reference/markdown.ts";

/** Every guide, the whole reference and what the packages export as one text, for programs that read rather than browse. */
export async function GET({ site }: { site: URL | undefined }): Promise<Response> {
  const base = new URL(import.meta.env.BASE_URL, site);
  const pages = await getCollection("docs", ({ id }) => id !== "404");
  const isApi = ({ id }: { id: string }) => id.startsWith("api/");
  const textsOf = (some: typeof pages) =>
    some.map(({ id, data, body = "" }) => {
      const page = new URL(id === "index" ? "" : `${id}/`, base);
      return `# ${data.title}\n\n${data.description}\n\n${plainMarkdown(body, page)}`;
    });
  const guides = pages.filter((page) => !isApi(page));
  const texts = [...textsOf(guides), toMarkdown(reference), ...textsOf(pages.filter(isApi))];
  return new Response(`${texts.join("\n\n")}\n`);
}
