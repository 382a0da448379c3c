import { cleanCause } from "./clean-cause.ts";
import { type DecodeContext, decodeText, invalidResponse } from "./decode.ts";
import { ConnectionError } from "./errors.ts";
import { type AttemptEvent, type Hooks, shownHeaders } from "./hooks.ts";
import { BodyTooLong, readBody } from "./read-body.ts";

/** What is sent, and how. */
export interface Exchange extends DecodeContext {
  readonly event: AttemptEvent;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: typeof globalThis.fetch;
  readonly hooks: Hooks | undefined;
  /** The limit of the body in bytes. */
  readonly maxBodyBytes: number;
  readonly signal: AbortSignal;
}

/**
 * Sends a request and reads the answer to its end.
 * @throws {ConnectionError} if no whole answer comes.
 * @throws {InvalidResponseError} if the body is too long or is not UTF-8.
 * @throws the reason of the signal, if it is aborted.
 */
export async function exchange(request: Exchange): Promise<{ response: Response; text: string }> {
  const { event, headers, fetch, hooks, maxBodyBytes, signal, redact } = request;
  const { method, url } = event;
  hooks?.onRequest?.({ ...event, headers: shownHeaders(headers) });
  const start = performance.now();
  let response: Response | undefined;
  let body: Uint8Array;
  try {
    response = await fetch(url, { method, headers, signal, redirect: "manual" });
    body = await readBody(response, maxBodyBytes, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (response && error instanceof BodyTooLong) {
      throw invalidResponse({ response, text: "" }, `is longer than ${maxBodyBytes} bytes`, request);
    }
    const problem = response ? "The answer broke off" : "No answer";
    throw new ConnectionError(`${problem}: ${new URL(url).host}`, { cause: cleanCause(error, redact) });
  }
  hooks?.onResponse?.({
    ...event,
    status: response.status,
    requestId: response.headers.get("x-acs-request-id") ?? undefined,
    durationMs: performance.now() - start,
  });
  return { response, text: decodeText(response, body, request) };
}
