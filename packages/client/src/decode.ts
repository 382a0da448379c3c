import type { Operation } from "@vpc-endpoints/types";
import { type Answer, type DecodeContext, fieldOf, type Json, parse } from "./answer.ts";
import { failureOf, invalidResponse, noSuccess } from "./failure.ts";
import { isObject, isOfType } from "./json-type.ts";
import { type Now, whenDone } from "./signing/digest.ts";
import type { AnyAnswer } from "./types.gen.ts";

/**
 * What an answer holds, untouched: fields and enum values that the document does not know pass through.
 * @throws {ApiError} if the service answered an error, whatever the HTTP status.
 * @throws {InvalidResponseError} if the answer is neither a success of the operation nor an error of the service.
 */
export function decodeAnswer<T>(
  operation: Operation<object, T>,
  answer: Answer,
  context: DecodeContext,
): Now<T & AnyAnswer> {
  return whenDone(parse(answer.text), (json) => {
    const error = failureOf(operation, answer, json, context);
    if (error) throw error;
    if (isSuccess(operation, json)) return json;
    throw invalidResponse(answer, noSuccess, context);
  });
}

/** The ID of the request that an answer names. */
export function requestIdOf(data: unknown, { headers }: Response): string | undefined {
  return (isObject(data) ? fieldOf(data, "RequestId") : undefined) ?? headers.get("x-acs-request-id") ?? undefined;
}

/** Whether all is there that every success of an operation has. The document says what. */
function isSuccess<T>({ answer }: Operation<object, T>, json: Json): json is Json & T & AnyAnswer {
  for (const [pointer, type] of Object.entries(answer)) if (!isOfType(at(json, pointer), type)) return false;
  return true;
}

/** The names in each JSON Pointer (RFC 6901) of the document. Every answer is held to them, so they are read once. */
const known: Record<string, readonly string[]> = {};

/** What a pointer leads to. */
function at(json: Json, pointer: string): unknown {
  known[pointer] ??= pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  let value: unknown = json;
  for (const name of known[pointer]) value = isObject(value) ? value[name] : undefined;
  return value;
}
