import type { Case } from "./index.js";
import type { Operation } from "./model/index.ts";

/** What is wrong in a case. */
export interface CaseProblem {
  /** The file of the case, then what is wrong and what there is. */
  readonly message: string;
  /** The name of the case. */
  readonly name: string;
  /** The keys that lead to the wrong key in the file. */
  readonly at: readonly string[];
}

/** Each place where a case names an operation, or a part of a request, that the document does not have. */
export function caseProblems(cases: readonly Case[], operations: readonly Operation[]): CaseProblem[] {
  return cases.flatMap(({ name, operationId, request }) => {
    const file = `openapi/cases/${name}.json`;
    const operation = operations.find((one) => one.operationId === operationId);
    if (!operation) {
      const message = `${file}: operationId: the document has no operation \`${operationId}\`.`;
      return [{ message, name, at: ["operationId"] }];
    }
    const names = operation.parameters.map((parameter) => parameter.name);
    const has = names.length > 0 ? `It has ${names.map((one) => `\`${one}\``).join(", ")}.` : "It has none.";
    return Object.keys(request)
      .filter((key) => !names.includes(key))
      .map((key) => ({
        message: `${file}: request: ${operationId} has no parameter \`${key}\`. ${has}`,
        name,
        at: ["request", key],
      }));
  });
}
