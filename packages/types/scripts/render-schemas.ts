import { camelCase, type Document, docComment, type Schema, valuesConstant } from "./document.ts";

/** A named type for each schema, and for each schema with known values an array of them. */
export function renderSchemas({ components }: Document): string {
  const parts = Object.entries(components.schemas).map(([name, schema]) => alias(name, schema) + values(name, schema));
  return `import type { components } from "./schema.gen.ts";\n\n${parts.join("\n")}`;
}

function alias(name: string, { description }: Schema): string {
  return `${docComment(description)}\nexport type ${name} = components["schemas"]["${name}"];\n`;
}

function values(name: string, schema: Schema): string {
  const { "x-enumDescriptions": enumerated, "x-known-values": known } = schema;
  const constant = `${camelCase(name)}Values`;
  if (enumerated)
    return `\n${valuesConstant(constant, name, `Every documented value of \`${name}\`. The service may send others.`, enumerated)}`;
  if (known) return `\n${valuesConstant(constant, name, `The known values of \`${name}\`. There are others.`, known)}`;
  return "";
}
