import { getCollection } from "astro:content";
import { plainMarkdown } from "../plain-markdown.ts";
import { reference } from "../reference/index.ts";
import { toMarkdown } from "../reference/markdown.ts";

/** Every guide and the whole reference as one text, for programs that read rather than browse. */
export async function GET(): Promise<Response> {
  const pages = await getCollection("docs", ({ id }) => id !== "404" && !id.startsWith("api/"));
  const texts = pages.map(({ data, body = "" }) => `# ${data.title}\n\n${data.description}\n\n${plainMarkdown(body)}`);
  return new Response([...texts, toMarkdown(reference)].join("\n\n"));
}
