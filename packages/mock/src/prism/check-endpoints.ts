import { validateOutput } from "@stoplight/prism-http/dist/validator/index.js";
import type { Endpoints } from "../service/index.ts";
import type { Operation } from "./operations.ts";

/**
 * Holds endpoints to the document: the checks that Prism makes of an answer, made once of all of them.
 * @param source Where they come from, for the message.
 * @throws {TypeError} naming source, instance, index and field of everything that is wrong.
 */
export function checkEndpoints(operation: Operation, value: unknown, source: string): asserts value is Endpoints {
  if (typeof value !== "object" || value === null) {
    throw new TypeError(`${source}: is neither a list of endpoints nor a map from InstanceId to such a list`);
  }
  const lists = Array.isArray(value) ? [["", value] as const] : Object.entries(value);
  const problems = lists.flatMap(([instanceId, list]) => problemsOf(operation, list).map((text) => instanceId + text));
  if (problems.length > 0) throw new TypeError(problems.map((problem) => `${source}: ${problem}`).join("\n"));
}

function problemsOf(operation: Operation, list: unknown): string[] {
  const response = {
    statusCode: 200,
    headers: { "content-type": "application/json" },
    body: { RequestId: "00000000-0000-0000-0000-000000000000", Result: list },
  };
  const result = validateOutput({ resource: operation, element: response });
  if (result._tag === "Right") return [];
  return result.left.map(({ path = [], message }) => {
    // The path starts with `body` and `Result`.
    const [index, ...fields] = path.slice(2);
    const place = index === undefined ? "" : `[${index}]${fields.map((field) => `.${field}`).join("")}`;
    return `${place} ${/\bmust .*/s.exec(message)?.[0] ?? message}`;
  });
}
