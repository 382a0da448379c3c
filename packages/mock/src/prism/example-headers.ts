import type { IHttpResponse, PrismHttpComponents } from "@stoplight/prism-http";
import { answerOfCase, caseNamed } from "../wire/index.ts";
import type { Operation } from "./operations.ts";

type Result = ReturnType<ReturnType<PrismHttpComponents["mock"]>>;

/**
 * Gives an answer of Prism's the headers of the case whose body it is. Prism itself sends every header that the response
 * declares, so that every status 400 would ask the caller to wait.
 */
export function withHeadersOfCase(operation: Operation, result: Result): Result {
  if (result._tag === "Left") return result;
  const name = exampleNames(operation).get(result.right.body);
  if (name === undefined) return result;
  const right: IHttpResponse = { ...result.right, headers: { ...answerOfCase(caseNamed(name)).headers } };
  return { _tag: "Right", right };
}

const known = new WeakMap<Operation, ReadonlyMap<unknown, string>>();

/** Names of the examples by their values. Prism answers with the value itself, not a copy, so identity finds it. */
function exampleNames(operation: Operation): ReadonlyMap<unknown, string> {
  const found = known.get(operation);
  if (found) return found;
  const examples = operation.responses.flatMap(({ contents = [] }) => contents.flatMap((one) => one.examples ?? []));
  const names = new Map(examples.map((example) => ["value" in example ? example.value : undefined, example.key]));
  known.set(operation, names);
  return names;
}
