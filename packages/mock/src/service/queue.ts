import {
  type Answer,
  answerOfCase,
  type Call,
  caseNamed,
  type Delivery,
  type Drop,
  hasNoBody,
  type Route,
} from "../wire/index.ts";
import { checkMeantFor, isMeantFor, type MeantFor } from "./meant-for.ts";

/** How often and how an enqueued answer is given. */
interface Delivered {
  /** Milliseconds to wait before anything is sent. Default: 0. */
  readonly delayMs?: number | undefined;
  /** How many requests it answers, from 1. Default: 1. */
  readonly times?: number | undefined;
  /** Breaks the connection off. Default: the answer is sent in full. */
  readonly drop?: Drop | undefined;
  /** Only calls of this operation are answered with it. Default: calls of any. */
  readonly operationId?: string | undefined;
  /**
   * Only calls with these values are answered with it: parameters and members of the body by their names on the wire, for
   * example `{ InstanceId: "es-1", page: 2 }`. Where a call leaves one out, its default counts. Default: any call.
   */
  readonly request?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * An answer for one of the next requests that it is meant for: a case by its name, or one by hand, or, with neither, the answer that the
 * request would get anyway, only delayed or dropped.
 */
export type EnqueuedAnswer = Delivered &
  (
    | { readonly case: string; readonly status?: undefined; readonly headers?: undefined; readonly body?: undefined }
    | {
        readonly case?: undefined;
        /** HTTP status, 200 to 599. */
        readonly status: number;
        /** Default: a content type that fits the body. */
        readonly headers?: Readonly<Record<string, string>> | undefined;
        /** A text is sent as it is, anything else as JSON. Default: an empty body. */
        readonly body?: unknown;
      }
    | {
        readonly case?: undefined;
        readonly status?: undefined;
        readonly headers?: undefined;
        readonly body?: undefined;
      }
  );

/** An answer as it was enqueued, and how it is sent. */
export interface Scripted extends Delivery {
  /** `undefined`: the answer that the request would get anyway. */
  readonly answer: Answer | undefined;
}

/** The enqueued answers, first in first out among those that are meant for a request. */
export interface Queue {
  /**
   * Appends an answer.
   * @throws {TypeError | RangeError} if it cannot be right, for example because there is no case of this name.
   */
  add(enqueued: EnqueuedAnswer): void;
  /** Takes what a request is answered with, if anything was enqueued that is meant for it. */
  take(call: Call, route: Route): Scripted | undefined;
  clear(): void;
}

/** Makes an empty queue. */
export function createQueue(): Queue {
  const waiting: { readonly scripted: Scripted; readonly meantFor: MeantFor; times: number }[] = [];
  return {
    add(enqueued) {
      const { delayMs = 0, times = 1, drop, operationId, request = {} } = enqueued;
      if (!(delayMs >= 0 && delayMs < 2 ** 31)) throw new RangeError(`delayMs: ${delayMs} is no number from 0 to 2^31`);
      if (!Number.isSafeInteger(times) || times < 1) throw new RangeError(`times: ${times} is no whole number from 1`);
      if (drop !== undefined && drop !== "before-headers" && drop !== "mid-body") {
        throw new RangeError(`drop: ${JSON.stringify(drop)} is neither "before-headers" nor "mid-body"`);
      }
      const meantFor = structuredClone({ operationId, request });
      checkMeantFor(meantFor);
      // What was given may be changed later.
      waiting.push({ scripted: { answer: answerOf(structuredClone(enqueued)), delayMs, drop }, meantFor, times });
    },
    take(call, route) {
      const index = waiting.findIndex(({ meantFor }) => isMeantFor(meantFor, call, route));
      const found = waiting[index];
      if (!found) return undefined;
      found.times -= 1;
      if (found.times === 0) waiting.splice(index, 1);
      return found.scripted;
    },
    clear() {
      waiting.length = 0;
    },
  };
}

/** What speaks of the connection, which the mock itself keeps and breaks. */
const ofConnection = ["connection", "keep-alive", "proxy-connection", "te", "trailer", "upgrade"];

function checkedHeaders(headers: Readonly<Record<string, string>> | undefined): Headers {
  const checked = new Headers();
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (ofConnection.includes(name.toLowerCase())) throw new TypeError(`headers: ${name} speaks of the connection`);
    try {
      checked.append(name, value);
    } catch {
      throw new TypeError(`headers: ${JSON.stringify(name)} has a name or a value that cannot be sent`);
    }
  }
  return checked;
}

function answerOf({ case: name, status, headers, body, drop }: EnqueuedAnswer): Answer | undefined {
  if (name !== undefined) {
    if (status !== undefined || body !== undefined) throw new TypeError("give either case or status, not both");
    if (headers !== undefined) throw new TypeError("headers: a case has its own");
    return answerOfCase(caseNamed(name));
  }
  if (status === undefined) {
    if (body !== undefined) throw new TypeError("a body needs a status");
    if (headers !== undefined) throw new TypeError("headers: they need a status");
    return undefined;
  }
  if (!Number.isSafeInteger(status) || status < 200 || status > 599) {
    throw new RangeError(`status: ${status} is no whole number from 200 to 599`);
  }
  if (hasNoBody({ status })) {
    if (body !== undefined) throw new TypeError(`body: an answer with status ${status} has none`);
    if (drop === "mid-body") throw new TypeError(`drop: an answer with status ${status} has no body to break off`);
  }
  // Headers checks names and values, so that a bad one is an error here and not a request that hangs later.
  const checked = checkedHeaders(headers);
  // How long the body is says who sends it.
  for (const name of ["content-length", "transfer-encoding"]) checked.delete(name);
  const sent = Object.fromEntries(checked);
  const type = typeof body === "string" ? "text/plain; charset=utf-8" : "application/json";
  return { status, headers: body === undefined ? sent : { "content-type": type, ...sent }, body };
}
