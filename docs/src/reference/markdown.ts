import type { Field, Operation, Reference, Response, Value } from "./model.ts";

/** The whole reference as Markdown, for readers of plain text and for programs. */
export function toMarkdown(reference: Reference): string {
  const { title, version, summary, description, servers, security, operations, license } = reference;
  return blocks([
    `# ${title}`,
    `API version ${version}. ${summary}`,
    description,
    ...operations.map(operation),
    "## Servers",
    ...servers.map((server) => `- \`${server.url}\`: ${server.description}`),
    ...(servers[0]?.variables ?? []).map((variable) => field(variable, 0)),
    "## Security",
    ...security.flatMap((scheme) => [`\`${scheme.name}\` in the header \`${scheme.header}\``, scheme.description]),
    `Licence: ${license}`,
  ]);
}

function operation({ summary, method, path, operationId, description, parameters, responses }: Operation): string {
  return blocks([
    `## ${summary}`,
    `\`${method} ${path}\` (\`${operationId}\`)`,
    description,
    "### Parameters",
    ...parameters.map((parameter) => field(parameter, 0)),
    "### Responses",
    ...responses.map(response),
  ]);
}

function response(answer: Response): string {
  const { status, description, headers, schema, schemaDescription, mediaType, fields, sameBodyAs, samples } = answer;
  return blocks([
    `#### ${status}`,
    description,
    "Headers:",
    ...headers.map((header) => field(header, 0)),
    `Body: \`${schema}\`, \`${mediaType}\`${sameBodyAs ? `, the same properties as in ${sameBodyAs.status}` : ""}`,
    schemaDescription,
    ...fields.map((property) => field(property, 0)),
    ...samples.flatMap(({ title, name, requestTarget, body }) => [
      `Case \`${name}\`: ${title}`,
      `Request: \`${requestTarget}\``,
      `\`\`\`json\n${body}\n\`\`\``,
    ]),
  ]);
}

function field({ name, type, required, limits, description, examples, ...rest }: Field, depth: number): string {
  const facts = [type, required ? "required" : "optional", ...limits].join(", ");
  const text = description.trim().replaceAll(/\s*\n\s*/g, " ");
  const entries = rest.entries === undefined ? "" : ` Each entry: ${rest.entries}`;
  const example = examples.map((value) => ` Example: \`${value}\`.`).join("");
  const line = `- \`${name}\` (${facts}): ${text}${entries}${example}`;
  const inner = [...rest.values.map(value), ...rest.knownValues.map(value)];
  return [
    indent(line, depth),
    ...inner.map((each) => indent(each, depth + 1)),
    ...rest.fields.map((property) => field(property, depth + 1)),
  ].join("\n");
}

function value({ value: name, meaning }: Value): string {
  return `- \`${name}\`: ${meaning}`;
}

function indent(line: string, depth: number): string {
  return "  ".repeat(depth) + line;
}

function blocks(parts: readonly string[]): string {
  return `${parts.map((part) => part.trim()).join("\n\n")}\n`;
}
