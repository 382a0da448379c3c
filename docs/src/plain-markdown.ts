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

/** Code between fences, whole. Split by it, a text has words at every even place and code at every odd one. */
const fences = /^( *```[\s\S]*?^ *```)$/m;

/**
 * A guide as Markdown alone: examples are put in where they are shown, figures of the benchmarks are tables, pictures are
 * their words, links name the whole address, and other components are left out. Code between fences stays as it is.
 * @param page - the address of the guide, from which its links lead on.
 * @param examples - the text of each example, by its path from this file.
 */
export function plainMarkdown(mdx: string, page: URL, examples: Readonly<Record<string, string>> = files): string {
  const markdown = inWords(mdx, (words) => plainWords(words, examples));
  // What was put in is code too.
  return inWords(markdown, (words) => withAddresses(words, page)).trim();
}

/** Changes what stands outside of fences. */
function inWords(text: string, change: (words: string) => string): string {
  const pieces = text.split(fences);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : change(piece))).join("");
}

function plainWords(mdx: string, examples: Readonly<Record<string, string>>): string {
  return mdx
    .replaceAll(/^(?:import|export) .*\n/gm, "")
    .replaceAll(/^( *)<Example file="([^"]+)".*\/>$/gm, (_, indent: string, file: string) =>
      fenced(examples[`../examples/${file}`] ?? "", indent),
    )
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

function fenced(code: string, indent: string): string {
  const lines = ["```", ...code.trimEnd().split("\n"), "```"];
  return lines.map((line) => indent + line).join("\n");
}
