import { isObject } from "./json-type.ts";
import type { Now } from "./signing/digest.ts";

/** An object of JSON. */
export type Json = Readonly<Record<string, unknown>>;

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

/** The object that a body holds. An XML error counts as the object of its elements; anything else holds none. */
export function parse(body: string): Now<Json> {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : {};
  } catch {
    if (!/<Error[\s>]/.test(body.slice(0, 1000))) return {};
    // JSON is asked for, so few programs ever need it.
    return import("./xml-error.ts").then(({ elementsOf }) => elementsOf(body)).catch(() => ({}));
  }
}

/** A field of an answer. Some answers spell its first letter in lower case. */
export function fieldOf(json: Json, name: string): string | undefined {
  // A program may have put more into what all objects inherit.
  const own = Object.hasOwn(json, name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
  const value = Object.hasOwn(json, own) && json[own];
  return typeof value === "string" && value ? value : undefined;
}

/** The ID of the request that the header of an answer names, as it may be printed. */
export function headerRequestId({ headers }: Response, redact: (text: string) => string): string | undefined {
  const id = headers.get("x-acs-request-id");
  return id === null ? undefined : redact(id);
}
