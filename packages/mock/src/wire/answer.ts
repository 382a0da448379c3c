import type { Violation } from "./violations.ts";

/** What is sent back. */
export interface Answer {
  /** HTTP status, 100 to 599. */
  readonly status: number;
  /** Headers, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** A text is sent as it is, `undefined` as an empty body, anything else as JSON. */
  readonly body: unknown;
}

/** Where the connection breaks off: before anything was sent, or half-way through the body. */
export type Drop = "before-headers" | "mid-body";

/** How an answer is sent, besides what it says. */
export interface Delivery {
  /** Milliseconds to wait before anything is sent. */
  readonly delayMs: number;
  /** Where the connection breaks off, if it does. */
  readonly drop?: Drop | undefined;
}

/** What was decided about one request. */
export interface Outcome {
  /** The operation that was called, if there is one. */
  readonly operationId?: string | undefined;
  readonly answer: Answer;
  readonly delivery: Delivery;
  /** Where the request or the answer broke the document. */
  readonly violations: readonly Violation[];
}

/** Whether an answer of this status has no body, whatever its headers say (RFC 9110, sections 15.3.5 and 15.4.5). */
export function hasNoBody({ status }: Pick<Answer, "status">): boolean {
  return status === 204 || status === 304;
}

/** The body of an answer as text. */
export function bodyText({ body }: Answer): string {
  if (body === undefined) return "";
  return typeof body === "string" ? body : JSON.stringify(body);
}
