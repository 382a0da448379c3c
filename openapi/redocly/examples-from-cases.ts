import { dirname, relative, resolve as resolvePath } from "node:path";
import { readCases } from "../cases.ts";
import type { Context, Location } from "./types.ts";

interface Response {
  content?: Record<string, { examples?: Record<string, unknown> }>;
}

/**
 * Gives each response of an operation the bodies of its cases as named examples, so that a case is written once. An
 * operation gets its own copy of a response that others share, so that it shows its own cases alone. This runs before the
 * rules, so that Redocly checks the cases against the schemas.
 */
export function examplesFromCases() {
  const cases = readCases();
  return {
    Operation: {
      enter(operation: { operationId: string; responses: Record<string, Response> }, context: Context) {
        const { responses } = operation;
        for (const [status, response] of Object.entries(responses)) responses[status] = ownCopy(response, context);
        for (const { name, title, operationId, response } of cases) {
          if (operationId !== operation.operationId) continue;
          const declared = responses[response.status] ?? responses.default;
          const type = response.headers["content-type"] ?? "";
          const mediaType = declared?.content?.[type];
          if (!mediaType) {
            const what = `${operationId} declares no ${type || "content-type"} with status ${response.status}`;
            throw new Error(`openapi/cases/${name}.json: response: ${what}`);
          }
          mediaType.examples = { ...mediaType.examples, [name]: { summary: title, value: response.body } };
        }
      },
    },
  };
}

/** What a reference names, in place of it, its own references seen from where it now stands. */
function ownCopy(response: Response, { resolve, location: here }: Context): Response {
  const { node = response, location = here } = resolve(response);
  return JSON.parse(JSON.stringify(node), (key, value) =>
    key === "$ref" && typeof value === "string" ? moved(value, location, here) : value,
  );
}

function moved($ref: string, from: Location, to: Location): string {
  const [file = "", pointer] = $ref.split("#");
  const target = file === "" ? from.source.absoluteRef : resolvePath(dirname(from.source.absoluteRef), file);
  const path = relative(dirname(to.source.absoluteRef), target);
  return pointer === undefined ? path : `${path}#${pointer}`;
}
