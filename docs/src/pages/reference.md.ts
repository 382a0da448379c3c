import { reference } from "../reference/index.ts";
import { toMarkdown } from "../reference/markdown.ts";

/** The reference as Markdown. */
export function GET(): Response {
  return new Response(toMarkdown(reference));
}
