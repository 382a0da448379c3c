import type { ListVpcEndpointsResponse } from "@vpc-endpoints/types";
import { retryAfter } from "./backoff.ts";
import { type AnswerDetails, ApiError, AuthenticationError, InvalidResponseError, ThrottlingError } from "./errors.ts";

type Json = Readonly<Record<string, unknown>>;

/** An answer whose body has been read. */
export interface Answer {
  readonly response: Response;
  readonly text: string;
}

/** What decoding an answer depends on besides it. */
export interface DecodeContext {
  readonly now: Date;
  /** Takes out of a text what may not be printed. */
  redact(text: string): string;
}

/**
 * The page that an answer holds, untouched: fields and enum values that the document does not know pass through.
 * @throws {ApiError} if the service answered an error, whatever the HTTP status.
 * @throws {InvalidResponseError} if the answer is neither a page nor an error of the service.
 */
export function decodePage(answer: Answer, context: DecodeContext): ListVpcEndpointsResponse {
  const json = parse(answer.text);
  const { status, ok } = answer.response;
  const code = text(json, "Code") ?? (status === 429 ? "Throttling" : undefined);
  if (code !== undefined) throw apiError(answer, code, json, context);
  if (ok && isPage(json)) return json;
  const problem =
    !ok && status < 400 ? "is a redirect, which is not followed" : "is neither a page nor an error of the service";
  throw invalidResponse(answer, problem, context);
}

/** An answer that cannot be used, with the beginning of its body. */
export function invalidResponse(answer: Answer, problem: string, context: DecodeContext): InvalidResponseError {
  const { status, headers } = answer.response;
  const snippet = context.redact(answer.text).replace(/\s+/g, " ").slice(0, 200);
  const type = context.redact(headers.get("content-type") ?? "no content type");
  return new InvalidResponseError(
    `The answer with status ${status} (${type}) ${problem}: ${JSON.stringify(snippet)}`,
    details(answer, context),
  );
}

function apiError(answer: Answer, code: string, json: Json, context: DecodeContext): ApiError {
  const Class = /^Throttling/.test(code)
    ? ThrottlingError
    : /^(Signature|InvalidAccessKeyId|InvalidTimeStamp|IncompleteSignature|InvalidSecurityToken)/.test(code)
      ? AuthenticationError
      : ApiError;
  const say = (name: string) => {
    const value = text(json, name);
    return value && context.redact(value).slice(0, 5000);
  };
  return new Class(say("Message") ?? "", {
    ...details(answer, context, code, say("RequestId")),
    code,
    hostId: say("HostId"),
    recommend: say("Recommend"),
  });
}

function details({ response }: Answer, { now }: DecodeContext, code = "", requestId?: string): AnswerDetails {
  const { status, headers } = response;
  return {
    status,
    requestId: requestId ?? headers.get("x-acs-request-id") ?? undefined,
    retryable: status >= 500 || /^(Throttling|ServiceUnavailable|InternalError)/.test(code),
    retryAfterMs: retryAfter(headers, now),
  };
}

function isPage(json: Json): json is Json & ListVpcEndpointsResponse {
  return typeof json.RequestId === "string" && Array.isArray(json.Result) && json.Result.every(isObject);
}

/** The object that a body holds. An XML error counts as the object of its elements; anything else holds none. */
function parse(body: string): Json {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : {};
  } catch {
    const elements = /<Error>(.*)<\/Error>/s.exec(body.slice(0, 10_000))?.[1]?.matchAll(/<(\w+)>([^<]*)<\/\1>/g) ?? [];
    return Object.fromEntries(Array.from(elements, ([, name, value]) => [name, value]));
  }
}

/** A field of an error. Some answers spell its first letter in lower case. */
function text(json: Json, name: string): string | undefined {
  const value = json[name] ?? json[name.charAt(0).toLowerCase() + name.slice(1)];
  return typeof value === "string" && value ? value : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
