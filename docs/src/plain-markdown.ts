const files = import.meta.glob<string>(["../examples/*", "../examples/*/*"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** A guide as Markdown alone: examples are put in where they are shown, and other components are left out. */
export function plainMarkdown(mdx: string): string {
  return mdx
    .replaceAll(/^(?:import|export) .*\n/gm, "")
    .replaceAll(/^( *)<Example file="([^"]+)".*\/>$/gm, (_, indent: string, file: string) => fenced(file, indent))
    .replaceAll(/^<LinkCard title="([^"]+)" href="([^"]+)" description="([^"]+)" \/>$/gm, "- [$1]($2): $3")
    .replaceAll(/^ *<\/?[A-Z].*>\n/gm, "")
    .trim();
}

function fenced(file: string, indent: string): string {
  const code = files[`../examples/${file}`] ?? "";
  const lines = ["```", ...code.trimEnd().split("\n"), "```"];
  return lines.map((line) => indent + line).join("\n");
}
