/** The part of a bundled OpenAPI document that the generator reads. */
export interface Document {
  info: { version: string };
  servers: readonly Server[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> };
}

export interface Server {
  url: string;
  description: string;
  "x-network": string;
  variables: Record<string, { description: string; "x-known-values"?: Record<string, string> }>;
}

export interface Operation {
  operationId: string;
  summary: string;
  parameters: readonly (Parameter | { $ref: string })[];
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description: string;
  schema: { type: string; default?: string | number; minimum?: number };
}

export interface Schema {
  description?: string;
  enum?: readonly string[];
  "x-enumDescriptions"?: Record<string, string>;
  "x-known-values"?: Record<string, string>;
}

/** A doc comment of these paragraphs. */
export function docComment(...paragraphs: readonly (string | undefined)[]): string {
  const lines = paragraphs
    .filter((paragraph) => paragraph !== undefined)
    .flatMap((paragraph, index) => [...(index > 0 ? [""] : []), ...paragraph.trim().split("\n")]);
  return lines.length === 1
    ? `/** ${lines[0]} */`
    : ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}

/** `EndpointStatus` becomes `endpointStatus`. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** A readonly array of these values, with their meanings in its doc comment. */
export function valuesConstant(name: string, type: string, intro: string, meanings: Record<string, string>): string {
  const list = Object.entries(meanings).map(([value, meaning]) => `- \`${value}\`: ${meaning}`);
  const values = Object.keys(meanings).map((value) => `  ${JSON.stringify(value)},`);
  return `${docComment(intro, list.join("\n"))}\nexport const ${name}: readonly ${type}[] = [\n${values.join("\n")}\n];\n`;
}
