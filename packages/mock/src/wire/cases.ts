import { type Case, cases } from "@vpc-endpoints/openapi";
import type { Answer } from "./answer.ts";

/**
 * The case of this name.
 * @throws {RangeError} if there is none. The message lists the names.
 */
export function caseNamed(name: string): Case {
  const found = cases.find((one) => one.name === name);
  if (found) return found;
  const names = cases.map((one) => one.name).join(", ");
  throw new RangeError(`case: there is no case ${JSON.stringify(name)}. There are: ${names}`);
}

/**
 * The first case that answers this `Code`, one of this operation before others, if there is one.
 * @param among Where to look. Default: the cases of the document.
 */
export function caseWithCode(
  code: string,
  operationId: string | undefined,
  among: readonly Case[] = cases,
): Case | undefined {
  const having = among.filter(({ response }) => response.body.Code === code);
  return having.find((one) => one.operationId === operationId) ?? having[0];
}

/**
 * The answer to a call of which nothing else is known: the first case of the operation that is a success.
 * @param among Where to look. Default: the cases of the document.
 * @throws {Error} if it has none.
 */
export function firstSuccess(operationId: string, among: readonly Case[] = cases): Case {
  const found = among.find((one) => one.operationId === operationId && one.response.status < 300);
  if (found) return found;
  throw new Error(`openapi/cases: no case of ${operationId} is a success`);
}

/** The answer of a case, with the header that carries its request ID on the wire. */
export function answerOfCase({ response }: Case): Answer {
  const id = response.body.RequestId;
  const header = typeof id === "string" ? { "x-acs-request-id": id } : {};
  return { status: response.status, headers: { ...header, ...response.headers }, body: response.body };
}
