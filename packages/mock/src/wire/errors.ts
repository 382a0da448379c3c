import { type Case, cases } from "@vpc-endpoints/openapi";
import type { Answer } from "./answer.ts";
import { answerOfCase, caseWithCode } from "./cases.ts";

/** Why a request is refused. */
export interface Refusal {
  /** `Code` of the error. */
  readonly code: string;
  /** HTTP status. Default: that of the case with this `Code`. */
  readonly status?: number | undefined;
  /** Headers besides those of the case. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Makes `Message` from the one of the case with this `Code`. Without it, the case's is sent. */
  readonly message?: ((ofCase: string) => string) | undefined;
}

/**
 * The service's error for a refusal. Status, headers and the other fields are those of the case with this `Code`; a
 * `Code` that no case has is answered like `InvalidParameter`.
 * @param operationId The operation that was called, if there is one. Its cases come before those of others.
 * @param requestId Taken instead of the case's, where one is given.
 * @param among The cases to look in. Default: those of the document.
 * @throws {Error} if no case has this `Code` and none has `InvalidParameter`.
 */
export function errorAnswer(
  refusal: Refusal,
  operationId: string | undefined,
  requestId: string | undefined,
  among: readonly Case[] = cases,
): Answer {
  const { code, message } = refusal;
  const like = caseWithCode(code, operationId, among) ?? caseWithCode("InvalidParameter", operationId, among);
  if (!like) throw new Error("openapi/cases: no case answers InvalidParameter");
  const { status, headers } = answerOfCase(like);
  const fields = like.response.body;
  const text = typeof fields.Message === "string" ? fields.Message : "";
  return {
    status: refusal.status ?? status,
    headers: { ...headers, ...refusal.headers, ...(requestId === undefined ? {} : { "x-acs-request-id": requestId }) },
    body: {
      ...fields,
      Code: code,
      ...(message ? { Message: message(text) } : {}),
      ...(requestId === undefined ? {} : { RequestId: requestId }),
    },
  };
}

/** The refusal of a parameter, a header or a body that breaks a rule. It names what was wrong. */
export function invalidParameter(name: string, rule: string): Refusal {
  const what = name === "" ? "request" : name === "body" ? "body" : `parameter ${name}`;
  return { code: "InvalidParameter", message: () => `The ${what} is invalid: it ${rule}.` };
}

/** The refusal of a request that lacks something. */
export function missingParameter(what: string): Refusal {
  return { code: "MissingParameter", message: () => `The ${what} is required.` };
}

/**
 * The refusal of a request that calls no operation. The service answers an unknown action in this way.
 * @param allowed Methods of the operations that have the path; empty where none has it.
 */
export function noOperation(allowed: readonly string[]): Refusal {
  const code = "InvalidAction.NotFound";
  if (allowed.length === 0) return { code, status: 404, message: () => "No operation has this path." };
  const headers = { allow: allowed.join(", ") };
  return { code, status: 405, headers, message: () => `With this path there is only ${allowed.join(", ")}.` };
}
