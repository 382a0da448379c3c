import { toMarkdown } from "./benchmarks/markdown.ts";
import { readRecord } from "./benchmarks/read.ts";
import { parts } from "./benchmarks/record.ts";

const files = import.meta.glob<string>(["../examples/*", "../examples/*/*"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** A guide as Markdown alone: examples are put in where they are shown, figures of the benchmarks are tables, and other components are left out. */
export function plainMarkdown(mdx: string): string {
  return mdx
    .replaceAll(/^(?:import|export) .*\n/gm, "")
    .replaceAll(/^( *)<Example file="([^"]+)".*\/>$/gm, (_, indent: string, file: string) => fenced(file, indent))
    .replaceAll(/^<Benchmarks part="(\w+)" \/>$/gm, (_, name: string) => figures(name))
    .replaceAll(/^<LinkCard title="([^"]+)" href="([^"]+)" description="([^"]+)" \/>$/gm, "- [$1]($2): $3")
    .replaceAll(/^ *<\/?[A-Z].*>\n/gm, "")
    .trim();
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
