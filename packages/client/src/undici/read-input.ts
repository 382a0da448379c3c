import type { Dispatcher } from "undici";

/** What `fetch` was given, as a dispatcher takes it. */
export interface Read {
  readonly url: URL;
  readonly method: Dispatcher.HttpMethod;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array | null;
  readonly signal: AbortSignal | undefined;
}

/** Reads what `fetch` was given: at once what the client gives, and else as a `Request` reads it. */
export function readInput(input: string | URL | Request, init: RequestInit): Read | Promise<Read> {
  const { method = "GET", headers = {}, body = null, signal } = init;
  const isPlain = Object.getPrototypeOf(headers) === Object.prototype && (body === null || typeof body === "string");
  if (typeof input !== "string" || !isPlain) return readRequest(new Request(input, init));
  return {
    url: new URL(input),
    method,
    headers: Object.fromEntries(Object.entries(headers)),
    body,
    signal: signal ?? undefined,
  };
}

async function readRequest(request: Request): Promise<Read> {
  const { url, method, headers, signal } = request;
  const bytes = new Uint8Array(await request.arrayBuffer());
  return {
    url: new URL(url),
    method,
    headers: Object.fromEntries(headers),
    body: bytes.length > 0 ? bytes : null,
    signal,
  };
}
