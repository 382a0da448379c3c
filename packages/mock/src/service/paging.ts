import { pointerNames } from "@vpc-endpoints/openapi/model";
import { type Answer, answerOfCase, type Call, firstSuccess, isObject, sentValue } from "../wire/index.ts";
import type { EndpointList } from "./endpoint-list.ts";

/**
 * The entries of the page that a request asks for, by the defaults of the document. A page past the end is empty, and so
 * is one of a size below 1, which the document does not forbid.
 */
export function pageOf<T>(entries: readonly T[], operation: EndpointList, call: Call): readonly T[] {
  const { page, size } = operation.pagination;
  const perPage = Math.max(0, numberOf(operation, size, call));
  const start = (numberOf(operation, page, call) - 1) * perPage;
  return entries.slice(start, start + perPage);
}

function numberOf({ parameters }: EndpointList, name: string, call: Call): number {
  const parameter = parameters.find((one) => one.name === name);
  return Number(parameter && (sentValue(call, parameter) || parameter.default));
}

/** What a page holds. */
interface Page {
  readonly entries: unknown;
  /** How many entries there are on all pages. */
  readonly total: number;
  readonly requestId: string;
}

/** The answer of a page: that of the operation's case, but for what the page holds. */
export function pageAnswer(operation: EndpointList, page: Page): Answer {
  const { status, headers, body } = answerOfCase(firstSuccess(operation.operationId));
  return { status, headers: { ...headers, "x-acs-request-id": page.requestId }, body: withPage(body, operation, page) };
}

/** A copy of a body with these entries, and with their total where the operation has one. */
export function withPage(body: unknown, { pagination }: EndpointList, { entries, total, requestId }: Page): unknown {
  const listed = withValue({ ...fieldsOf(body), RequestId: requestId }, pointerNames(pagination.items), entries);
  return pagination.total === undefined ? listed : withValue(listed, pointerNames(pagination.total), total);
}

/** A copy of an object in which the value at the end of this way is another. */
function withValue(value: unknown, [name, ...rest]: readonly string[], end: unknown): unknown {
  if (name === undefined) return end;
  const fields = fieldsOf(value);
  return { ...fields, [name]: withValue(fields[name], rest, end) };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}
