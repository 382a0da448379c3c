import type { Operation, OperationDescription } from "@vpc-endpoints/types";
import { type AnswerDetails, ApiError, AuthenticationError, InvalidResponseError, ThrottlingError } from "./errors.ts";
import { isObject, isOfType } from "./json-type.ts";
import { retryAfter } from "./sending/backoff.ts";
import type { AnyAnswer } from "./types.gen.ts";

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
 * What an answer holds, untouched: fields and enum values that the document does not know pass through.
 * @throws {ApiError} if the service answered an error, whatever the HTTP status.
 * @throws {InvalidResponseError} if the answer is neither a success of the operation nor an error of the service.
 */
export function decodeAnswer<T>(
  operation: Operation<object, T>,
  answer: Answer,
  context: DecodeContext,
): T & AnyAnswer {
  const json = parse(answer.text);
  const error = failureOf(operation, answer, json, context);
  if (error) throw error;
  if (isSuccess(operation, json)) return json;
  throw invalidResponse(answer, noSuccess, context);
}

/**
 * Holds an answer to being a success as far as one can see that without knowing what the operation answers.
 * @throws {ApiError} if the service answered an error, whatever the HTTP status.
 * @throws {InvalidResponseError} if the status is not that of a success.
 */
export function checkAnswer(operation: OperationDescription, answer: Answer, context: DecodeContext): void {
  const { ok } = answer.response;
  // Where there can be no error, what may be a long body need not be parsed here.
  const json = ok && !/"[Cc]ode"|<Code>/.test(answer.text) ? {} : parse(answer.text);
  const error = failureOf(operation, answer, json, context);
  if (error) throw error;
}

const noSuccess = "is neither a success nor an error of the service";

/** The error that an answer is, if it is one by its body or its status. */
function failureOf(
  operation: OperationDescription,
  answer: Answer,
  json: Json,
  context: DecodeContext,
): ApiError | InvalidResponseError | undefined {
  const error = serviceError(operation, answer, json, context);
  const { status, ok } = answer.response;
  if (error || ok) return error;
  return invalidResponse(answer, status < 400 ? "is a redirect, which is not followed" : noSuccess, context);
}

/** The ID of the request that an answer names. */
export function requestIdOf(data: unknown, { headers }: Response): string | undefined {
  return (isObject(data) ? text(data, "RequestId") : undefined) ?? headers.get("x-acs-request-id") ?? undefined;
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

/** The error that the service answered, if it answered one. */
function serviceError(
  { ram }: OperationDescription,
  answer: Answer,
  json: Json,
  context: DecodeContext,
): ApiError | undefined {
  const code = text(json, "Code") ?? (answer.response.status === 429 ? "Throttling" : undefined);
  if (code === undefined) return undefined;
  const Class = /^Throttling/.test(code)
    ? ThrottlingError
    : /^(Signature|InvalidAccessKeyId|InvalidTimeStamp|IncompleteSignature|InvalidSecurityToken)/.test(code)
      ? AuthenticationError
      : ApiError;
  const say = (name: string) => {
    const value = text(json, name);
    return value && context.redact(value).slice(0, 5000);
  };
  const advice =
    ram && /^(Forbidden|NoPermission)/.test(code) ? ` (it takes the permission ${ram.action} on ${ram.resource})` : "";
  return new Class((say("Message") ?? "") + advice, {
    ...details(answer, context, code, say("RequestId")),
    code: context.redact(code).slice(0, 5000),
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

/** The ID that the header of an answer names, as it may be printed. */
export function headerRequestId({ headers }: Response, redact: (text: string) => string): string | undefined {
  const id = headers.get("x-acs-request-id");
  return id === null ? undefined : redact(id);
}

/** An object of the answer as it may be printed. */
function redacted(value: unknown, { redact }: DecodeContext): Json | undefined {
  if (!isObject(value)) return undefined;
  try {
    const copy: unknown = JSON.parse(redact(JSON.stringify(value)));
    return isObject(copy) ? copy : undefined;
  } catch {
    // It is nested too deeply.
    return undefined;
  }
}

/** Whether all is there that every success of an operation has. The document says what. */
function isSuccess<T>({ answer }: Operation<object, T>, json: Json): json is Json & T & AnyAnswer {
  return Object.entries(answer).every(([pointer, type]) => isOfType(at(json, pointer), type));
}

/** What a JSON Pointer (RFC 6901) leads to. */
function at(json: Json, pointer: string): unknown {
  const names = pointer.split("/").slice(1);
  return names.reduce<unknown>((inner, name) => {
    return isObject(inner) ? inner[name.replaceAll("~1", "/").replaceAll("~0", "~")] : undefined;
  }, json);
}

/** The object that a body holds. An XML error counts as the object of its elements; anything else holds none. */
function parse(body: string): Json {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : {};
  } catch {
    const elements = /<Error>(.*)<\/Error>/s.exec(body.slice(0, 10_000))?.[1]?.matchAll(/<(\w+)>([^<]*)<\/\1>/g) ?? [];
    return Object.fromEntries(Array.from(elements, ([, name, value = ""]) => [name, unescapeXml(value)]));
  }
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(x?)([\da-f]{1,6})|(\w+));/gi, (whole, hex, digits, name) => {
    if (name) return (Object.hasOwn(entities, name) && entities[name]) || whole;
    const code = Number.parseInt(digits, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A field of an error. Some answers spell its first letter in lower case. */
function text(json: Json, name: string): string | undefined {
  const value = json[name] ?? json[name.charAt(0).toLowerCase() + name.slice(1)];
  return typeof value === "string" && value ? value : undefined;
}
