import type { EnqueuedAnswer, Transition } from "../service/index.ts";
import { type Drop, isObject } from "../wire/index.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The answer to enqueue that a body asks for.
 * @throws {SyntaxError | TypeError} if it is no JSON, or a field is unknown or of the wrong type.
 */
export function readEnqueued(body: string): EnqueuedAnswer {
  const fields = readObject(body, ["case", "status", "headers", "body", "delayMs", "times", "drop"]);
  const delivered = {
    delayMs: optional(fields, "delayMs", isNumber),
    times: optional(fields, "times", isNumber),
    drop: optional(fields, "drop", isDrop),
  };
  const name = optional(fields, "case", isString);
  const status = optional(fields, "status", isNumber);
  if (name !== undefined && status === undefined) return { ...delivered, case: name };
  if (name !== undefined) throw new TypeError("give either case or status, not both");
  if (status === undefined) {
    if (fields.body !== undefined || fields.headers !== undefined)
      throw new TypeError("an answer by hand needs a status");
    return delivered;
  }
  return { ...delivered, status, headers: optional(fields, "headers", isTexts), body: fields.body };
}

/**
 * The transition that a body asks for.
 * @throws {SyntaxError | TypeError} if it is no JSON, or a field is unknown, missing or of the wrong type.
 */
export function readTransition(body: string): Transition {
  const fields = readObject(body, ["endpointId", "afterRequests", "afterMs", "set"]);
  const endpointId = optional(fields, "endpointId", isString);
  const set = optional(fields, "set", isTexts);
  if (endpointId === undefined || set === undefined) throw new TypeError("a transition has an endpointId and a set");
  return {
    endpointId,
    set,
    afterRequests: optional(fields, "afterRequests", isNumber),
    afterMs: optional(fields, "afterMs", isNumber),
  };
}

function readObject(body: string, names: readonly string[]): Fields {
  const value: unknown = JSON.parse(body);
  if (!isObject(value)) throw new TypeError("the body is no JSON object");
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new TypeError(`${unknown}: there is no such field. There are: ${names.join(", ")}`);
  return value;
}

function optional<T>(fields: Fields, name: string, is: (value: unknown) => value is T): T | undefined {
  const value = fields[name];
  if (value === undefined || is(value)) return value;
  throw new TypeError(`${name}: ${JSON.stringify(value)} is not allowed here`);
}

function isTexts(value: unknown): value is Record<string, string> {
  return isObject(value) && Object.values(value).every(isString);
}

function isDrop(value: unknown): value is Drop {
  return value === "before-headers" || value === "mid-body";
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}
