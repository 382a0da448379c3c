import { pointerNames } from "@vpc-endpoints/openapi/model";
import type { VpcEndpoint } from "@vpc-endpoints/types";
import { type EndpointList, type Endpoints, endpointLists, pageAnswer, type Transition } from "../service/index.ts";
import { isObject } from "../wire/index.ts";
import { checkAnswer } from "./engine.ts";
import { firstOf } from "./first-of.ts";
import { prismOperation } from "./operations.ts";

/**
 * Holds endpoints to the document: the checks that Prism makes of an answer, made once of all of them.
 * @param source Where they come from, for the message.
 * @throws {TypeError} naming source, instance, index and field of everything that is wrong.
 */
export function checkEndpoints(value: unknown, source: string): asserts value is Endpoints {
  if (typeof value !== "object" || value === null) {
    throw new TypeError(`${source}: is neither a list of endpoints nor a map from InstanceId to such a list`);
  }
  const [list] = endpointLists();
  if (!list) throw new TypeError(`${source}: the document has no operation that lists endpoints`);
  const lists = Array.isArray(value) ? [["", value] as const] : Object.entries(value);
  const problems = lists.flatMap(([instanceId, entries]) =>
    [...problemsOf(list, entries), ...repeated(entries)].map((text) => instanceId + text),
  );
  if (!Array.isArray(value) && Object.hasOwn(value, "")) problems.push("an InstanceId is empty");
  if (problems.length > 0) {
    throw new TypeError(firstOf(problems.map((problem) => `${source}: ${problem}`)).join("\n"));
  }
}

/** What is wrong with entries that have the ID of an earlier one: a transition could not tell them apart. */
function repeated(entries: unknown): string[] {
  const seen = new Map<unknown, number>();
  return Array.from(Array.isArray(entries) ? entries : []).flatMap((entry: unknown, index) => {
    const id = isObject(entry) ? entry.endpointId : undefined;
    const first = seen.get(id);
    if (typeof id === "string" && first === undefined) seen.set(id, index);
    return first === undefined ? [] : [`[${index}].endpointId: ${JSON.stringify(id)} is there already, at [${first}]`];
  });
}

/**
 * Holds what a transition makes of an endpoint to the document.
 * @param find The endpoints that there are.
 * @throws {TypeError} naming the field of everything that is wrong.
 */
export function checkChange(
  { endpointId = "", set, appear }: Transition,
  find: (endpointId: string) => VpcEndpoint | undefined,
): void {
  const [list] = endpointLists();
  const entry = appear ?? { ...find(endpointId), ...set };
  if (!list || (!appear && !(set && find(endpointId)))) return;
  const problems = problemsOf(list, [entry]).map((problem) => problem.replace("[0]", appear ? "appear" : "set"));
  if (problems.length > 0) throw new TypeError(problems.join("\n"));
}

function problemsOf(list: EndpointList, entries: unknown): string[] {
  const { status, headers, body } = pageAnswer(list, { entries, total: 0, requestId: "" });
  const response = { statusCode: status, headers: { ...headers }, body };
  const result = checkAnswer({ resource: prismOperation(list), element: response });
  if (result._tag === "Right") return [];
  // The path starts with `body` and leads to the entries.
  const before = 1 + pointerNames(list.pagination.items).length;
  return result.left.map(({ path = [], message }) => {
    const [index, ...fields] = path.slice(before);
    const place = index === undefined ? "" : [`[${index}]`, ...fields].join(".");
    return `${place} ${/\bmust .*/s.exec(message)?.[0] ?? message}`;
  });
}
