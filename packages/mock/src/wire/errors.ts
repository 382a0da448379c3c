import type { Answer } from "./answer.ts";
import { isObject } from "./call.ts";
import { answerOfCase, caseWithCode } from "./cases.ts";

/** Why a request is refused. */
export interface Refusal {
  /** `Code` of the error. */
  readonly code: string;
  /** Makes `Message` from the one of the case with this `Code`. Without it, the case's is sent. */
  readonly message?: ((ofCase: string) => string) | undefined;
}

/**
 * The service's error for a refusal. Status, headers and the other fields are those of the case with this `Code`; a
 * `Code` that no case has is answered like `InvalidParameter`.
 * @param operationId The operation that was called. Its cases come before those of others.
 * @param requestId Taken instead of the case's, where one is given.
 * @throws {Error} if no case has this `Code` and none has `InvalidParameter`.
 */
export function errorAnswer({ code, message }: Refusal, operationId: string, requestId: string | undefined): Answer {
  const like = caseWithCode(code, operationId) ?? caseWithCode("InvalidParameter", operationId);
  if (!like) throw new Error("openapi/cases: no case answers InvalidParameter");
  const { status, headers, body } = answerOfCase(like);
  const fields = isObject(body) ? body : {};
  const text = typeof fields.Message === "string" ? fields.Message : "";
  return {
    status,
    headers: requestId === undefined ? headers : { ...headers, "x-acs-request-id": requestId },
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
