import type { Field, OperationView, Part, Reference, ResponseView, Sample } from "./view.ts";

/** The whole reference as Markdown, for readers of plain text and for programs. */
export function toMarkdown(reference: Reference): string {
  const { model, variables, operations, shared } = reference;
  return blocks([
    `# ${model.title}`,
    `API version ${model.version}. ${model.summary}`,
    model.description,
    ...operations.map((operation) => operationMarkdown(operation, "##")),
    "## Errors",
    ...shared.bodies.flatMap((body) => [`\`${body.name}\`: ${body.description}`, ...partLines(body.parts, 0)]),
    "Headers:",
    ...shared.headers.map((header) => fieldLines(header, 0)),
    "## Servers",
    ...model.servers.map(({ url, description }) => `- \`${url}\`: ${description}`),
    ...variables.map((variable) => fieldLines(variable, 0)),
    "## Security",
    ...model.security.flatMap(({ component, name, description }) => [
      `\`${component}\` in the header \`${name}\``,
      description,
    ]),
    `Licence: ${model.license.name}`,
  ]);
}

/** One operation as Markdown. */
export function operationMarkdown(view: OperationView, heading = "#"): string {
  const { operation, parameters, members, policy, responses } = view;
  return blocks([
    `${heading} ${operation.summary}`,
    `\`${operation.method} ${operation.path}\` (\`${operation.operationId}\`)${operation.deprecated ? ", deprecated" : ""}`,
    operation.description,
    ...listed(`${heading}# Parameters`, parameters),
    ...listed(`${heading}# Request body`, members, operation.body?.description, operation.body?.schema.description),
    ...(policy ? [`${heading}# Permission`, fenced(policy)] : []),
    `${heading}# Responses`,
    ...responses.map((response) => responseMarkdown(response, `${heading}##`)),
  ]);
}

function responseMarkdown(view: ResponseView, heading: string): string {
  const { response, words, headers, sharedHeaders, body, bodyAt, samples } = view;
  const names = sharedHeaders.map(({ name }) => `\`${name}\``).join(", ");
  return blocks([
    `${heading} ${response.status} ${words}`,
    response.description,
    ...(names ? [`Headers described with the errors: ${names}`] : []),
    ...listed("Headers:", headers),
    `Body: \`${body.name}\`, \`${response.body.mediaType}\`${bodyAt ? ", described under Errors in reference.md" : ""}`,
    ...(bodyAt ? [] : [body.description, ...partLines(body.parts, 0)]),
    ...samples.map(sampleMarkdown),
  ]);
}

function sampleMarkdown(sample: Sample): string {
  const { title, name, vendor, request, requestBody, body } = sample;
  return blocks([
    `Case \`${name}\` (${vendor ? "vendor's sample" : "written by us"}): ${title}`,
    `Request: \`${request}\``,
    ...headerList("Request headers", sample.requestHeaders),
    ...(requestBody === undefined ? [] : [fenced(requestBody)]),
    ...headerList("Response headers", sample.headers),
    fenced(body),
  ]);
}

function headerList(label: string, headers: Sample["headers"]): readonly string[] {
  return headers.length > 0 ? [`${label}: ${headers.map((header) => `\`${header.join(": ")}\``).join(", ")}`] : [];
}

function listed(heading: string, fields: readonly Field[], ...texts: (string | undefined)[]): readonly string[] {
  if (fields.length === 0) return [];
  const said = texts.filter((text) => text !== undefined);
  return [heading, ...said, fields.map((field) => fieldLines(field, 0)).join("\n")];
}

function fieldLines({ name, type, required, limits, description, examples, ...rest }: Field, depth: number): string {
  const needed = required === undefined ? [] : [required ? "required" : "optional"];
  const facts = [type, ...needed, ...limits].join(", ");
  const text = description.trim().replaceAll(/\s*\n\s*/g, " ");
  const example = examples.map((value) => ` Example: \`${value}\`.`).join("");
  const values = [...rest.values, ...rest.knownValues].map(({ value, meaning }) => `- \`${value}\`: ${meaning}`);
  return [
    indent(`- \`${name}\` (${facts})${text && `: ${text}`}${example}`, depth),
    ...values.map((line) => indent(line, depth + 1)),
    ...partLines(rest.parts, depth + 1),
  ].join("\n");
}

function partLines(parts: readonly Part[], depth: number): readonly string[] {
  return parts.flatMap(({ label, fields, sameAs }) => [
    ...(label ? [indent(`- ${label}`, depth)] : []),
    ...fields.map((field) => fieldLines(field, label ? depth + 1 : depth)),
    ...(sameAs ? [indent(`- The properties of \`${sameAs.name}\` again.`, depth)] : []),
  ]);
}

function fenced(json: string): string {
  return `\`\`\`json\n${json}\n\`\`\``;
}

function indent(line: string, depth: number): string {
  return "  ".repeat(depth) + line;
}

function blocks(parts: readonly string[]): string {
  return `${parts.map((part) => part.trim()).join("\n\n")}\n`;
}
