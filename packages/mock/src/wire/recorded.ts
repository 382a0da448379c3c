import type { Answer, Outcome } from "./answer.ts";
import { type Call, isObject } from "./call.ts";
import { redactHeaders, redactQuery } from "./redaction.ts";
import type { Violation } from "./violations.ts";

/** A request that a mock was sent and what it answered. */
export interface RecordedRequest {
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  /** HTTP method, in upper case. */
  readonly method: string;
  /** Path as it was sent. */
  readonly path: string;
  /** Query parameters, decoded, with signatures and tokens replaced by `***`. */
  readonly query: Call["query"];
  /** The operation that was called. `undefined`: none has this path and method. */
  readonly operationId: string | undefined;
  /** Headers, names in lower case, with signatures, tokens and cookies replaced by `***`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Where the request or the answer to it broke the document. */
  readonly violations: readonly Violation[];
  /** HTTP status of the answer. `undefined`: the connection was dropped before there was one. */
  readonly status: number | undefined;
  /** `Code` of the answer, where it is an error of the service. */
  readonly code: string | undefined;
  /** `Message` of the answer, where it is an error of the service: why the request was refused. */
  readonly message: string | undefined;
}

/** The bodies of a request and its response. They are not stored, because they can be large. */
export interface Exchanged {
  /** Body of the request. */
  readonly body: string;
  /** The answer, unless the connection was dropped before it was sent in full. */
  readonly answer: Answer;
  /** Milliseconds from when the request was read to when its answer was decided. */
  readonly durationMs: number;
}

/** What is recorded of a request that came at `at`, in milliseconds since 1970. */
export function recordOf(
  { method, path, query, headers }: Call,
  at: number,
  { answer, delivery, violations, operationId }: Outcome,
): RecordedRequest {
  const { Code: code, Message: message } = isObject(answer.body) ? answer.body : {};
  return {
    at,
    method,
    path,
    query: redactQuery(query),
    operationId,
    headers: redactHeaders(headers),
    violations,
    status: delivery.drop === "before-headers" ? undefined : answer.status,
    code: typeof code === "string" ? code : undefined,
    message: typeof code === "string" && typeof message === "string" ? message : undefined,
  };
}

/** The last requests, in a ring of fixed size, so that a mock that runs for days does not grow. */
export interface Recorder {
  add(request: RecordedRequest): void;
  /** The requests that are still kept, oldest first. */
  list(): RecordedRequest[];
  clear(): void;
}

/** Keeps the last `capacity` requests. */
export function createRecorder(capacity: number): Recorder {
  let ring: RecordedRequest[] = [];
  let next = 0;
  return {
    add(request) {
      if (capacity === 0) return;
      ring[next] = request;
      next = (next + 1) % capacity;
    },
    list: () => [...ring.slice(next), ...ring.slice(0, next)],
    clear() {
      ring = [];
      next = 0;
    },
  };
}
