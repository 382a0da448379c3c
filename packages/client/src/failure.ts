import type { OperationDescription } from "@vpc-endpoints/types";
import { type Answer, type DecodeContext, fieldOf, headerRequestId, type Json } from "./answer.ts";
import { type AnswerDetails, ApiError, AuthenticationError, InvalidResponseError, ThrottlingError } from "./errors.ts";
import { isObject } from "./json-type.ts";
import { retryAfter } from "./sending/backoff.ts";

const mostShown = 5000;
const mostRead = 20_000;

/** What is wrong with an answer that is neither. */
export const noSuccess = "is neither a success nor an error of the service";

/** The error that an answer is, if it is one by its body or its status. */
export function failureOf(
  operation: OperationDescription,
  answer: Answer,
  json: Json,
  context: DecodeContext,
): ApiError | InvalidResponseError | undefined {
  const { status, ok } = answer.response;
  const code = fieldOf(json, "Code") ?? (status === 429 ? "Throttling" : undefined);
  if (code !== undefined) return serviceError(operation, answer, code, json, context);
  if (ok) return undefined;
  return invalidResponse(answer, status < 400 ? "is a redirect, which is not followed" : noSuccess, context);
}

/** An answer that cannot be used, with the beginning of its body. */
export function invalidResponse(answer: Answer, problem: string, context: DecodeContext): InvalidResponseError {
  const { status, headers } = answer.response;
  // An echo in JSON or HTML may spell a secret with escapes.
  const text = context
    .redact(answer.text)
    .slice(0, mostRead)
    .replace(/\\u([\da-f]{4})|&#x([\da-f]+);/gi, (_, json, html) =>
      String.fromCharCode(Number.parseInt(json ?? html, 16)),
    )
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
  const snippet = context.redact(text.replace(/\\(.)/gs, "$1")).replace(/\s+/g, " ").slice(0, 200);
  const type = context.redact(headers.get("content-type") ?? "no content type");
  return new InvalidResponseError(
    `The answer with status ${status} (${type}) ${problem}: ${JSON.stringify(snippet)}`,
    details(answer, context),
  );
}

function serviceError(
  { ram }: OperationDescription,
  answer: Answer,
  code: string,
  json: Json,
  context: DecodeContext,
): ApiError {
  const Class = /^Throttling/.test(code)
    ? ThrottlingError
    : /^(Signature|InvalidAccessKeyId|InvalidTimeStamp|IncompleteSignature|InvalidSecurityToken)/.test(code)
      ? AuthenticationError
      : ApiError;
  const say = (name: string) => {
    const value = fieldOf(json, name);
    return value && context.redact(value).slice(0, mostShown);
  };
  const advice =
    ram && /^(Forbidden|NoPermission)/.test(code) ? ` (it takes the permission ${ram.action} on ${ram.resource})` : "";
  return new Class((say("Message") ?? "") + advice, {
    ...details(answer, context, code, say("RequestId")),
    code: context.redact(code).slice(0, mostShown),
    hostId: say("HostId"),
    recommend: say("Recommend"),
    accessDeniedDetail: redacted(json.AccessDeniedDetail ?? json.accessDeniedDetail, context),
  });
}

function details(
  { response }: Answer,
  { now, redact }: DecodeContext,
  code = "",
  requestId = headerRequestId(response, redact),
): AnswerDetails {
  const { status, headers } = response;
  return {
    status,
    requestId,
    // A nonce that was used is replaced in the next attempt.
    retryable:
      status >= 500 || status === 408 || /^(Throttling|ServiceUnavailable|InternalError|SignatureNonceUsed)/.test(code),
    retryAfterMs: retryAfter(headers, now),
  };
}

/** An object of the answer as it may be printed. */
function redacted(value: unknown, { redact }: DecodeContext): Json | undefined {
  try {
    return isObject(value) ? JSON.parse(redact(JSON.stringify(value))) : undefined;
  } catch {
    // It is nested too deeply.
    return undefined;
  }
}
