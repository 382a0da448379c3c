import sdk from "@alicloud/elasticsearch20170613/package.json";
import { toMarkdown } from "./benchmarks/markdown.ts";
import { readRecord } from "./benchmarks/read.ts";
import { parts } from "./benchmarks/record.ts";

const files = import.meta.glob<string>(["../examples/*", "../examples/*/*"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** What stands in braces in a guide. */
const values: Readonly<Record<string, string>> = { "sdk.version": sdk.version };

/**
 * A guide as Markdown alone: examples are put in where they are shown, figures of the benchmarks are tables, pictures are
 * their words, links name the whole address, and other components are left out. Code between fences stays as it is.
 * @param page - the address of the guide, from which its links lead on.
 */
export function plainMarkdown(mdx: string, page: URL): string {
  const pieces = mdx.split(/^( *```[\s\S]*?^ *```)$/m);
  return pieces
    .map((piece, index) => (index % 2 === 1 ? piece : withAddresses(plainWords(piece), page)))
    .join("")
    .trim();
}

function plainWords(mdx: string): string {
  return mdx
    .replaceAll(/^(?:import|export) .*\n/gm, "")
    .replaceAll(/^( *)<Example file="([^"]+)".*\/>$/gm, (_, indent: string, file: string) => fenced(file, indent))
    .replaceAll(/^<Benchmarks part="(\w+)" \/>$/gm, (_, name: string) => figures(name))
    .replaceAll(/^<LinkCard title="([^"]+)" href="([^"]+)" description="([^"]+)" \/>$/gm, "- [$1]($2): $3")
    .replaceAll(/^ *<\/?(?:[A-Z]|div\b).*>(?:\n|$)/gm, "")
    .replaceAll(/^<img .*?alt="([^"]+)".*>$/gm, "$1")
    .replaceAll(/<a id="[^"]*"><\/a> ?/g, "")
    .replaceAll("<wbr />", "")
    .replaceAll(/<code>([^<]*)<\/code>/g, "`$1`")
    .replaceAll(/(`[^`\n]*`)|\{(\w+\.\w+)\}/g, (_, code?: string, name = "") => code ?? valueNamed(name));
}

function withAddresses(markdown: string, page: URL): string {
  return markdown.replaceAll(
    /(`[^`\n]*`)|\]\(([^)\s]+)\)/g,
    (_, code?: string, link = "") => code ?? `](${new URL(link, page).href})`,
  );
}

function valueNamed(name: string): string {
  const value = values[name];
  if (value === undefined) throw new Error(`src/plain-markdown.ts does not know {${name}}`);
  return value;
}

function figures(name: string): string {
  const part = parts.find((one) => one === name);
  if (!part) throw new Error(`there is no part ${name} of the benchmarks`);
  return toMarkdown(readRecord(part));
}

function fenced(file: string, indent: string): string {
  const code = files[`../examples/${file}`] ?? "";
  const lines = ["```", ...code.trimEnd().split("\n"), "```"];
  return lines.map((line) => indent + line).join("\n");
}
