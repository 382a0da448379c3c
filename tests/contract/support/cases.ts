import type { Case } from "@vpc-endpoints/openapi";
import { findOperation, type Parameter, resolve } from "./document.ts";

/** A case as an HTTP request: the parameters put where the document says. */
export function toRequest({ operationId, request }: Case): { method: string; target: string } {
  const { path, method, operation } = findOperation(operationId);
  const query = new URLSearchParams();
  let target = path;
  for (const { name, in: where } of operation.parameters.map((parameter) => resolve<Parameter>(parameter))) {
    const value = request[name];
    if (value === undefined) continue;
    if (where === "path") target = target.replace(`{${name}}`, encodeURIComponent(value));
    else query.append(name, String(value));
  }
  return { method: method.toUpperCase(), target: query.size > 0 ? `${target}?${query}` : target };
}

/** Whether the service refuses the parameters of this case, so that the document and the client must too. */
export function hasBadParameter({ response }: Case): boolean {
  return String(response.body.Code).startsWith("InvalidParameter");
}

/** Fails with one line for each difference, naming the case, the artefact, the field and both values. */
export function hold({ name }: Case, artefact: string, expected: unknown, actual: unknown): void {
  const lines = differences(expected, actual, "").map(
    ({ field, expected, actual }) =>
      `openapi/cases/${name}.json × ${artefact}: ${field || "/"}: the case says ${show(expected)}, the ${artefact} ${show(actual)}`,
  );
  if (lines.length > 0) throw new Error(lines.join("\n"));
}

interface Difference {
  readonly field: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

function differences(expected: unknown, actual: unknown, field: string): Difference[] {
  if (!isObject(expected) || !isObject(actual) || Array.isArray(expected) !== Array.isArray(actual)) {
    return Object.is(expected, actual) ? [] : [{ field, expected, actual }];
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...keys].flatMap((key) => differences(expected[key], actual[key], `${field}/${key}`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
