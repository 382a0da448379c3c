import { getCollection } from "astro:content";

/** What the site has, for programs that read rather than browse: one line per page. */
export async function GET({ site }: { site: URL | undefined }): Promise<Response> {
  const base = new URL(import.meta.env.BASE_URL, site);
  const line = (title: string, path: string, description = "") =>
    `- [${title}](${new URL(path, base).href})${description && `: ${description}`}`;
  const guides = await getCollection("docs", ({ id }) => id !== "index" && id !== "404");
  return new Response(
    [
      "# vpc-endpoints",
      "> Types, client, mock and docs for ListVpcEndpoints of Alibaba Cloud Elasticsearch, from one OpenAPI document.",
      "## Reference",
      [
        line("Reference as Markdown", "reference.md", "every parameter, property, value, response, error and case"),
        line("OpenAPI document as YAML", "openapi.yaml"),
        line("OpenAPI document as JSON", "openapi.json"),
      ].join("\n"),
      "## Guides",
      guides.map(({ id, data }) => line(data.title, `${id}/`, data.description)).join("\n"),
      "",
    ].join("\n\n"),
  );
}
