import { type Case, cases } from "@vpc-endpoints/openapi";
import { listVpcEndpointsOperation } from "@vpc-endpoints/types";
import type { Answer } from "./answer.ts";

const own = cases.filter(({ operationId }) => operationId === listVpcEndpointsOperation.operationId);

/**
 * The case of this name.
 * @throws {RangeError} if there is none. The message lists the names.
 */
export function caseNamed(name: string): Case {
  const found = own.find((one) => one.name === name);
  if (found) return found;
  throw new RangeError(`there is no case ${JSON.stringify(name)}. There are: ${own.map((one) => one.name).join(", ")}`);
}

/** The first case that answers this `Code`, if there is one. */
export function caseWithCode(code: string): Case | undefined {
  return own.find(({ response }) => response.body.Code === code);
}

/** The answer to a request of which nothing else is known: the vendor's sample. */
export function firstSuccess(): Case {
  const found = own.find(({ response }) => response.status === 200);
  if (found) return found;
  throw new Error("openapi/cases: no case answers with status 200");
}

/** The answer of a case, with the header that carries its request ID on the wire. */
export function answerOfCase({ response }: Case): Answer {
  const id = response.body.RequestId;
  const header = typeof id === "string" ? { "x-acs-request-id": id } : {};
  return { status: response.status, headers: { ...header, ...response.headers }, body: response.body };
}
