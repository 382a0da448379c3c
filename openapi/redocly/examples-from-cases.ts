import { readCases } from "../cases.ts";
import type { Context } from "./types.ts";

interface Response {
  content?: Record<string, { examples?: Record<string, unknown> }>;
}

/**
 * Gives each response the bodies of its cases as named examples, so that a case is written once. It runs before the
 * rules, so that Redocly checks the cases against the schemas.
 */
export function examplesFromCases() {
  const cases = readCases();
  return {
    Operation: {
      enter(operation: { operationId: string; responses: Record<string, Response> }, { resolve }: Context) {
        for (const { name, title, operationId, response } of cases) {
          if (operationId !== operation.operationId) continue;
          const declared = operation.responses[response.status] ?? operation.responses.default;
          const mediaType = declared && resolve(declared).node?.content?.[response.headers["content-type"] ?? ""];
          if (!mediaType) throw new Error(`openapi/cases/${name}.json: the document declares no such response`);
          mediaType.examples = { ...mediaType.examples, [name]: { summary: title, value: response.body } };
        }
      },
    },
  };
}
