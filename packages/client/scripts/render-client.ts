import { camelCase, docComment, typeNames } from "@vpc-endpoints/codegen";
import type { Operation } from "@vpc-endpoints/openapi/model";

/** The interface of a client, with a method for each operation, and the methods over a caller. */
export function renderClient(operations: readonly Operation[]): string {
  const names = operations.map(typeNames).flatMap(({ params, answer, entry = answer }) => [params, answer, entry]);
  const types = [...new Set(names.map((name) => name.replace(/\[.*/, "")))].sort();
  const values = operations.map(({ operationId }) => `${camelCase(operationId)}Operation`);
  const promises = [...new Set(operations.map(({ pagination }) => (pagination ? "PagePromise" : "CallPromise")))];
  return [
    [
      `import { ${values.join(", ")}, ${types.map((name) => `type ${name}`).join(", ")} } from "@vpc-endpoints/types";`,
      `import type { Caller } from "./caller.ts";`,
      `import type { RequestOptions } from "./options.ts";`,
      `import type { ${promises.sort().join(", ")} } from "./paging.ts";`,
    ].join("\n"),
    `${docComment("Calls the operations of the service.")}\nexport interface VpcEndpointsClient {\n${operations.map(signature).join("\n")}\n}`,
    `${docComment("The methods of a client.")}\nexport function methods(caller: Caller): VpcEndpointsClient {\nreturn {\n${operations.map(method).join("\n")}\n};\n}`,
  ].join("\n\n");
}

function signature(operation: Operation): string {
  const { operationId, parameters } = operation;
  const { params, answer, entry } = typeNames(operation);
  const optional = parameters.some(({ required, idempotencyToken }) => required && !idempotencyToken) ? "" : "?";
  const result = entry ? `PagePromise<${answer}, ${entry}>` : `CallPromise<${answer}>`;
  const name = camelCase(operationId);
  return `${comment(operation)}\n${name}(params${optional}: ${params}, options?: RequestOptions): ${result};`;
}

function method({ operationId, pagination }: Operation): string {
  const name = camelCase(operationId);
  return `${name}: (params, options) => caller.${pagination ? "pages" : "call"}(${name}Operation, params, options),`;
}

function comment({ operationId, description, pagination, ram, deprecated }: Operation): string {
  const { action, resource } = ram ?? {};
  const wanted = pagination ? "a page" : `a success of ${operationId}`;
  return docComment(
    description,
    pagination && "Awaited, it gives one page; iterated, every entry from that page on.",
    action && `It takes the RAM permission \`${action}\` on \`${resource}\`.`,
    [
      "It never throws at once; it rejects.",
      "@throws {ConfigurationError} before any request, if a parameter, an option or a credential cannot be right; or if",
      "the provider of credentials fails.",
      "@throws {ApiError} if the service answers an error.",
      "@throws {ConnectionError} if no whole answer comes.",
      "@throws {TimeoutError} if it does not come in time.",
      `@throws {InvalidResponseError} if the answer is neither ${wanted} nor an error of the service.`,
      ...(deprecated ? ["@deprecated"] : []),
    ].join("\n"),
  );
}
