import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server does with a request. `attempt` is 1 for the first one. */
export type Fault = (response: ServerResponse, attempt: number, request: IncomingMessage) => void;

/** A server on loopback that does with each request what a fault says. */
export interface MisbehavingServer extends AsyncDisposable {
  readonly url: string;
  /** The path and query of each request, in order. */
  readonly requests: readonly string[];
  /**
   * How many requests hold their connection: neither answered to the end nor given up by the client. Connections without
   * a request do not count, because Node's fetch opens some ahead of need.
   */
  busy(): number;
}

/** Starts it on a free port. */
export async function misbehave(fault: Fault): Promise<MisbehavingServer> {
  const requests: string[] = [];
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    requests.push(request.url ?? "");
    open.add(response);
    response.on("error", () => {}).on("close", () => open.delete(response));
    fault(response, requests.length, request);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    busy: () => open.size,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
