import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { BodyTooLongError } from "./body.ts";
import { isNamed } from "./is-named.ts";
import { send } from "./send.ts";
import { urlOf } from "./url.ts";

/** A server that listens. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Starts a server. Whatever a handler throws becomes an answer, so that no request hangs and none ends the process.
 * @throws {Error} if the address cannot be listened on.
 */
export async function listen(port: number, host: string, handler: Handler): Promise<Listening> {
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => answerFailure(response, error));
  });
  server.listen(port, host);
  await once(server, "listening").catch(({ message }: Error) => {
    throw new Error(`Cannot listen on ${host}:${port}: ${message}`);
  });
  return {
    url: urlOf(server.address(), host),
    async close() {
      // A server that is closed already tells so again.
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function answerFailure(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  // What an answer was about to say must not spoil this one. Only when it is, is the same.
  for (const name of response.getHeaderNames()) if (name !== "date") response.removeHeader(name);
  // A target, an encoding or a media type that cannot be read. By name, because a test runner may have errors of its own.
  const bad = isNamed(error, ["TypeError", "URIError"]);
  const status = error instanceof BodyTooLongError ? 413 : bad ? 400 : 500;
  // What is left of the request is not read, so the connection is of no more use.
  response.setHeader("connection", "close");
  try {
    send(response, {
      status,
      headers: { "content-type": "application/problem+json" },
      body: { type: "about:blank", status, detail: error instanceof Error ? error.message : String(error) },
    });
  } catch {
    response.destroy();
  }
}
