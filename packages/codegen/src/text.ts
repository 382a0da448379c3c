import type { Value } from "@vpc-endpoints/openapi/model";

/** A doc comment of these paragraphs. */
export function docComment(...paragraphs: readonly (string | undefined)[]): string {
  const lines = paragraphs
    .filter((paragraph) => paragraph !== undefined)
    .flatMap((paragraph, index) => [...(index > 0 ? [""] : []), ...paragraph.trim().split("\n")])
    // The end of a comment in a text would end this one.
    .map((line) => line.replaceAll("*/", "*\\/"));
  return lines.length === 1
    ? `/** ${lines[0]} */`
    : ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}

/** `EndpointStatus` becomes `endpointStatus`. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The values and their meanings as a list in Markdown. */
export function valueList(values: readonly Value[]): string | undefined {
  return values.length > 0 ? values.map(({ value, meaning }) => `- \`${value}\`: ${meaning}`).join("\n") : undefined;
}
