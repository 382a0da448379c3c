import { camelCase, type Document, docComment, type Operation, type Parameter } from "./document.ts";

/** For each operation the type of its parameters, flat, and a description of it as a value. */
export function renderOperations({ paths, components }: Document): string {
  const parts = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => {
      const parameters = operation.parameters.map((parameter) =>
        "$ref" in parameter ? resolve(parameter.$ref, components.parameters) : parameter,
      );
      return `${paramsType(operation, parameters)}\n${description(operation, method, path, parameters)}`;
    }),
  );
  const imports = [
    `import type { OperationDescription } from "./description.ts";`,
    `import type { operations } from "./schema.gen.ts";`,
  ];
  return `${imports.join("\n")}\n\n${parts.join("\n")}`;
}

function resolve($ref: string, parameters: Record<string, Parameter>): Parameter {
  const parameter = parameters[$ref.replace("#/components/parameters/", "")];
  if (!parameter) throw new Error(`${$ref}: no such parameter in the document`);
  return parameter;
}

function paramsType({ operationId }: Operation, parameters: readonly Parameter[]): string {
  const members = parameters.map(({ name, in: where, required, description, schema }) => {
    const limits = [
      schema.minimum === undefined ? [] : `Minimum: ${schema.minimum}.`,
      schema.default === undefined ? [] : `Default: ${schema.default}.`,
    ].flat();
    const comment = docComment(description, limits.join(" ") || undefined);
    const optional = required ? "" : " | undefined";
    const type = `NonNullable<operations["${operationId}"]["parameters"]["${where}"]>["${name}"]${optional}`;
    return `${comment}\nreadonly ${name}${required ? "" : "?"}: ${type};`.replace(/^/gm, "  ");
  });
  return `${docComment(`The parameters of ${operationId}, by their names on the wire.`)}\nexport interface ${operationId}Params {\n${members.join("\n")}\n}\n`;
}

function description(
  { operationId, summary }: Operation,
  method: string,
  path: string,
  parameters: readonly Parameter[],
): string {
  const described = parameters.map(({ name, in: where, required = false, schema }) => ({
    name,
    in: where,
    required,
    type: schema.type,
    ...(schema.default === undefined ? {} : { default: schema.default }),
    ...(schema.minimum === undefined ? {} : { minimum: schema.minimum }),
  }));
  const value = { operationId, method: method.toUpperCase(), path, parameters: described };
  return `${docComment(`${operationId} (${summary}), as the document describes it.`)}\nexport const ${camelCase(operationId)}Operation: OperationDescription = ${JSON.stringify(value, null, 2)};\n`;
}
