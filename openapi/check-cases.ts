import type { Case } from "./index.js";
import type { Operation } from "./model/index.ts";

/** Each place where a case names an operation, or a part of a request, that the document does not have. */
export function caseProblems(cases: readonly Case[], operations: readonly Operation[]): string[] {
  return cases.flatMap(({ name, operationId, request }) => {
    const at = `openapi/cases/${name}.json`;
    const operation = operations.find((one) => one.operationId === operationId);
    if (!operation) return [`${at}: operationId: the document has no operation \`${operationId}\`.`];
    const names = operation.parameters.map((parameter) => parameter.name);
    const has = names.length > 0 ? `It has ${names.map((one) => `\`${one}\``).join(", ")}.` : "It has none.";
    return Object.keys(request)
      .filter((key) => !names.includes(key))
      .map((key) => `${at}: request: ${operationId} has no parameter \`${key}\`. ${has}`);
  });
}
