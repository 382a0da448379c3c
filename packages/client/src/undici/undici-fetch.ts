import { type Dispatcher, EnvHttpProxyAgent } from "undici";
import { bodyStream } from "./body-stream.ts";
import { type Read, readInput } from "./read-input.ts";

/** A `fetch` on a dispatcher of undici. */
export type UndiciFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * Makes a `fetch` on a dispatcher of undici, for the option `fetch` of a client or of a signed fetch. It takes much less
 * time than the global one. A redirect is not followed, and no compressed answer is asked for.
 * @param dispatcher - decides on proxies, certificates and sockets. Default: one that reads `HTTP_PROXY`, `HTTPS_PROXY`
 * and `NO_PROXY`.
 */
export function undiciFetch(dispatcher: Dispatcher = new EnvHttpProxyAgent()): UndiciFetch {
  return async (input, init = {}) => dispatch(dispatcher, await readInput(input, init));
}

function dispatch(dispatcher: Dispatcher, { url, signal, ...request }: Read): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const { origin, pathname, search } = url;
    let running: Dispatcher.DispatchController | undefined;
    const abort = () => {
      reject(signal?.reason);
      running?.abort(asError(signal?.reason));
    };
    let isOver = false;
    const end = () => {
      isOver = true;
      signal?.removeEventListener("abort", abort);
    };
    // RFC 9110 allows no body here. A server that sends one all the same must not hold the connection for ever.
    const withoutBody = (controller: Dispatcher.DispatchController) =>
      void setImmediate(() => isOver || controller.abort(new Error("The answer must not have a body")));
    signal?.addEventListener("abort", abort);
    let body: ReturnType<typeof bodyStream> | undefined;
    dispatcher.dispatch(
      { ...request, origin, path: pathname + search },
      {
        onRequestStart(controller) {
          running = controller;
          // It may have waited for a connection.
          if (signal?.aborted) abort();
        },
        onResponseStart(controller, status, headers, statusText = "") {
          if (status < 200) return;
          const hasBody = request.method !== "HEAD" && ![204, 205, 304].includes(status);
          if (hasBody) body = bodyStream(controller);
          else withoutBody(controller);
          // A phrase that a `Response` cannot have is none.
          const phrase = /^[\t -~]*$/.test(statusText) ? statusText : "";
          try {
            resolve(new Response(body?.stream ?? null, { status, statusText: phrase, headers: pairs(headers) }));
          } catch (cause) {
            const error = new TypeError(`An answer with status ${status} that no Response can be`, { cause });
            reject(error);
            controller.abort(error);
          }
        },
        onResponseData: (_, chunk) => body?.push(chunk),
        onResponseEnd() {
          end();
          body?.close();
        },
        onResponseError(_, error) {
          end();
          body?.fail(error);
          reject(error);
        },
      },
    );
  });
}

/** The headers as a `Response` can have them: in old versions of undici a value may have characters that are no bytes. */
function pairs(headers: Readonly<Record<string, string | string[] | undefined>>): [name: string, value: string][] {
  return Object.entries(headers).flatMap(([name, value = []]) =>
    [value].flat().map((one): [string, string] => [name, one.replace(/[^\0-\xff]/g, "?")]),
  );
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error("The request was aborted", { cause: reason });
}
