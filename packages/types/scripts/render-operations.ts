import { accessor, camelCase, docComment, typeNames, valueList } from "@vpc-endpoints/codegen";
import { type Operation, type Parameter, pointerNames, type Schema } from "@vpc-endpoints/openapi/model";

/** For each operation the type of what a call is given, flat, and a description of it as a value. */
export function renderOperations(operations: readonly Operation[]): string {
  const kinds = [...new Set(operations.map(({ pagination }) => (pagination ? "PagedOperation" : "Operation")))];
  const types = operations.map(typeNames).flatMap(({ answer, entry = answer }) => [answer, entry.replace(/\[.*/, "")]);
  const imports = [
    `import type { ${["OperationDescription", ...kinds].sort().join(", ")} } from "./operation.ts";`,
    `import type { operations } from "./schema.gen.ts";`,
    `import type { ${[...new Set(types)].sort().join(", ")} } from "./schemas.gen.ts";`,
  ];
  const parts = operations.flatMap((operation) => [paramsType(operation), description(operation)]);
  const constants = operations.map(({ operationId }) => `${camelCase(operationId)}Operation`);
  const all = `${docComment("Every operation, in the order of the document.")}\nexport const allOperations: readonly OperationDescription[] = [${constants.join(", ")}];`;
  return [imports.join("\n"), ...parts, all].join("\n\n");
}

function paramsType({ operationId, parameters }: Operation): string {
  const members = parameters.map((parameter) => {
    const { name, required, idempotencyToken } = parameter;
    // The client fills a token that is left out.
    const optional = !required || idempotencyToken;
    const type = `${typeOf(operationId, parameter)}${optional ? " | undefined" : ""}`;
    return `${parameterComment(parameter)}\nreadonly ${JSON.stringify(name)}${optional ? "?" : ""}: ${type};`;
  });
  const comment = docComment(`What a call of ${operationId} is given, by the names on the wire.`);
  return `${comment}\nexport interface ${operationId}Params {\n${members.join("\n")}\n}`;
}

function parameterComment({ description, schema, deprecated, idempotencyToken }: Parameter): string {
  const { values, knownValues, limits, default: value } = schema;
  const stated = [
    ...limits.map((limit) => `${limit.keyword.charAt(0).toUpperCase()}${limit.keyword.slice(1)}: ${limit.value}.`),
    ...(value === undefined ? [] : [`Default: ${value}.`]),
    ...(idempotencyToken ? ["The client fills it with a fresh UUID if it is left out."] : []),
  ];
  return docComment(
    description,
    valueList(values),
    valueList(knownValues),
    stated.join(" ") || undefined,
    deprecated ? "@deprecated" : undefined,
  );
}

function typeOf(operationId: string, { name, in: place }: Parameter): string {
  const operation = `operations[${JSON.stringify(operationId)}]`;
  const holder =
    place === "body"
      ? `NonNullable<${operation}["requestBody"]>["content"]["application/json"]`
      : `NonNullable<${operation}["parameters"]["${place}"]>`;
  return `${holder}[${JSON.stringify(name)}]`;
}

function description(operation: Operation): string {
  const { operationId, method, path, summary, parameters, pagination, ram } = operation;
  const token = parameters.find(({ idempotencyToken }) => idempotencyToken)?.name;
  const value = {
    operationId,
    method,
    path,
    parameters: parameters.map(describeParameter),
    answer: requiredOf(operation),
    ...(pagination && { pagination }),
    ...(token && { idempotencyToken: token }),
    ...(ram && { ram }),
  };
  const accessors = pagination
    ? [
        `entries: (page) => page${accessor(pagination.items)},`,
        ...(pagination.total === undefined ? [] : [`total: (page) => page${accessor(pagination.total)},`]),
      ]
    : [];
  const { params, answer, entry } = typeNames(operation);
  const type = entry ? `PagedOperation<${params}, ${answer}, ${entry}>` : `Operation<${params}, ${answer}>`;
  const comment = docComment(`${operationId} (${summary}), as the document describes it.`);
  const literal = JSON.stringify(value, null, 2).replace("\n}", () => `,\n${accessors.join("\n")}\n}`);
  return `${comment}\nexport const ${camelCase(operationId)}Operation: ${type} = ${literal};`;
}

/** A parameter as JSON writes it: without what the document does not say. */
function describeParameter({ name, in: place, required, schema }: Parameter): object {
  const limit = (keyword: string) => schema.limits.find((one) => one.keyword === keyword)?.value;
  const [minimum, maximum] = [limit("minimum"), limit("maximum")];
  return { name, in: place, required, type: onlyType(schema), default: schema.default, minimum, maximum };
}

/** What a success always has: the required properties of the body, and each step on the way to what paging reads. */
function requiredOf({ success, pagination }: Operation): Record<string, string> {
  const { schema } = success.body;
  const required: Record<string, string> = {};
  for (const property of schema.properties) {
    if (property.required) required[`/${property.name}`] = answerType(property.schema);
  }
  for (const pointer of [pagination?.items, pagination?.total].filter((one) => one !== undefined)) {
    let { properties } = schema;
    let at = "";
    for (const name of pointerNames(pointer)) {
      at += `/${name}`;
      for (const property of properties.filter((one) => one.name === name)) {
        required[at] = answerType(property.schema);
        properties = property.schema.properties;
      }
    }
  }
  return required;
}

function answerType(schema: Schema): string {
  const type = onlyType(schema);
  return type === "array" && schema.items && onlyType(schema.items) === "object" ? "object[]" : type;
}

/** The one type of a value; `any` where the document allows `null` or more than one. */
function onlyType({ types, nullable, oneOf, anyOf, allOf }: Schema): string {
  const [type] = types;
  const composed = oneOf.length + anyOf.length + allOf.length > 0;
  return type === undefined || types.length > 1 || nullable || composed ? "any" : type;
}
