import type { Answer, DecodeContext } from "./answer.ts";
import { ConnectionError, InvalidResponseError } from "./errors.ts";
import { invalidResponse } from "./failure.ts";
import { readBody } from "./read-body.ts";
import { cleanCause } from "./redact.ts";

/** What is sent, and how. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  /** The limit of the body in bytes. */
  readonly maxBodyBytes: number;
  readonly signal: AbortSignal;
}

/**
 * Sends a request and reads the answer to its end. A redirect is an answer like any other.
 * @throws {ConnectionError} if no whole answer comes.
 * @throws {InvalidResponseError} if the body is too long or is not UTF-8.
 * @throws the reason of the signal, if it is aborted.
 */
export async function exchange(request: Exchange, context: DecodeContext): Promise<Answer> {
  const { method, url, headers, body, fetch, maxBodyBytes, signal } = request;
  let problem = "No answer";
  try {
    const response = await fetch(url, {
      method,
      headers,
      signal,
      redirect: "manual",
      ...(body !== undefined && { body }),
    });
    problem = "The answer broke off";
    const refusal = (rule: string, text: string) => invalidResponse({ response, text }, rule, context);
    return { response, text: await readBody(response, maxBodyBytes, signal, refusal) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof InvalidResponseError) throw error;
    throw new ConnectionError(`${problem}: ${new URL(url).host}`, { cause: cleanCause(error, context.redact) });
  }
}
