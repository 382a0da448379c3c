import { getCollection } from "astro:content";
import { reference } from "../reference/index.ts";

/** What the site has, for programs that read rather than browse: one line per page. */
export async function GET({ site }: { site: URL | undefined }): Promise<Response> {
  const base = new URL(import.meta.env.BASE_URL, site);
  const line = (title: string, path: string, description = "") =>
    `- [${title}](${new URL(path, base).href})${description && `: ${description}`}`;
  const guides = await getCollection("docs", ({ id }) => id !== "index" && id !== "404");
  return new Response(
    [
      "# vpc-endpoints",
      `> Types, client, mock and docs for one OpenAPI document: ${reference.model.title}.`,
      "## Reference",
      [
        line("Reference as Markdown", "reference.md", "every parameter, property, value, response, error and case"),
        ...reference.operations.map(({ operation: { operationId, summary, method, path } }) =>
          line(operationId, `reference/${operationId}.md`, `${summary}, ${method} ${path}`),
        ),
        line("OpenAPI document as YAML", "openapi.yaml"),
        line("OpenAPI document as JSON", "openapi.json"),
      ].join("\n"),
      line("Everything in one file", "llms-full.txt", "the guides, the reference, and what the packages export"),
      "## Guides",
      guides.map(({ id, data }) => line(data.title, `${id}/`, data.description)).join("\n"),
      "",
    ].join("\n\n"),
  );
}
