import type { Answer } from "../answer.ts";
import { clientOptions } from "../check-options.ts";
import { commonHeaders } from "../common-headers.ts";
import { refused } from "../errors.ts";
import type { ClientOptions } from "../options.ts";
import type { Outgoing } from "../outgoing.ts";
import { randomUuid } from "../runtime.ts";
import { createTransport } from "../transport.ts";
import { checkAnswer, hasStatus } from "./check-answer.ts";
import { fillToken } from "./fill-token.ts";
import { type FetchInput, readRequest } from "./read-request.ts";

/** Options of a client, without those that say where it calls: a `fetch` is given that. */
export interface SignedFetchOptions extends Omit<ClientOptions, "baseUrl" | "network" | "regionId" | "validate"> {
  /**
   * Hosts, with the port where it is not the scheme's own, that may be called besides those of the service, which end in
   * `.aliyuncs.com`, and this machine. The security token is sent to whatever host is called. Default: none.
   */
  readonly hosts?: readonly string[] | undefined;
}

/** A `fetch` for the service. */
export type SignedFetch = (input: FetchInput, init?: RequestInit) => Promise<Response>;

/**
 * Makes a `fetch` that calls the operations of the document as the client does: it signs each attempt, retries, limits,
 * and shows no secret. It gives the answer as it is, errors of the service included, after its last attempt. Nothing is
 * checked of parameters and of what an answer holds. A redirect is not followed.
 *
 * It rejects with a {@link ConfigurationError} for a request that calls no operation of the document, that is not sent by
 * HTTPS, that goes to another host or that sets a header of the client's own; and with a {@link ConnectionError}, a {@link TimeoutError} or, if the
 * body of the answer is too long or is not UTF-8, an {@link InvalidResponseError}.
 * @throws {ConfigurationError} at once, if an option cannot be right.
 */
export function createSignedFetch(options: SignedFetchOptions = {}): SignedFetch {
  const client: SignedFetchOptions = clientOptions(options);
  const { nonce = randomUuid, userAgent, allowInsecureHttp, totalTimeoutMs = 60_000, hosts = [] } = client;
  if (!Array.isArray(hosts) || hosts.some((host) => typeof host !== "string")) {
    throw refused("hosts", hosts, "is no list of hosts");
  }
  const settings = { headers: commonHeaders(userAgent), allowInsecureHttp, totalTimeoutMs, hosts: [...hosts] };
  const send = createTransport(client, nonce);

  return async (input, init) => {
    const { operation, request, signal } = await readRequest(input, init ?? {}, settings);
    const filled = fillToken(operation, request, nonce);
    const { idempotencyToken: _, ...unsafe } = operation;
    let failed: { readonly error: unknown; readonly answer: Answer } | undefined;
    const outgoing: Outgoing<Answer> = {
      operation: filled ? operation : unsafe,
      request: filled ?? request,
      options: { signal },
      async decode(answer, context) {
        try {
          return await checkAnswer(operation, answer, context);
        } catch (error) {
          if (hasStatus(answer)) failed = { error, answer };
          throw error;
        }
      },
    };
    try {
      return toResponse((await send(outgoing)).data);
    } catch (error) {
      if (error !== failed?.error || !failed) throw error;
      return toResponse(failed.answer);
    }
  };
}

/** The answer with its body to be read. It was read once already, and what it was packed in is gone. */
function toResponse({ response, text }: Answer): Response {
  const { status, url } = response;
  // A phrase that a `Response` cannot have is none.
  const statusText = /^[\t -~]*$/.test(response.statusText) ? response.statusText : "";
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  const copy = new Response([204, 205, 304].includes(status) ? null : text, { status, statusText, headers });
  return Object.defineProperty(copy, "url", { value: url });
}
