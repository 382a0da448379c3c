import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** What the server does with a request. `attempt` is 1 for the first one. */
export type Fault = (response: ServerResponse, attempt: number, request: IncomingMessage) => void;

/** A server on loopback that does with each request what a fault says. */
export interface MisbehavingServer extends AsyncDisposable {
  readonly url: string;
  /** The path and query of each request, in order. */
  readonly requests: readonly string[];
  /** How many requests hold their connection: neither answered to the end nor given up by the client. */
  busy(): number;
  /** How many of these the server leaves without an end. */
  stalled(): number;
  /** How many connections are open, idle ones included. */
  connections(): number;
  /** Closes every connection, and refuses new ones. */
  refuse(): Promise<void>;
  /** Takes connections again, on the same port, if it refused them. */
  accept(): Promise<void>;
}

/** Starts it on a free port. */
export async function misbehave(fault: Fault): Promise<MisbehavingServer> {
  const requests: string[] = [];
  const open = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    requests.push(request.url ?? "");
    open.add(response);
    response.on("error", () => {}).on("close", () => open.delete(response));
    fault(response, requests.length, request);
  });
  // An idle connection is the client's to close: the server would hide one that it forgets.
  server.keepAliveTimeout = 0;
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  const listen = async (port: number) => {
    if (server.listening) return;
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  const refuse = async () => {
    if (!server.listening) return;
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, "close");
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    busy: () => open.size,
    stalled: () => [...open].filter((response) => !response.writableEnded).length,
    connections: () => sockets.size,
    refuse,
    accept: () => listen(port),
    [Symbol.asyncDispose]: refuse,
  };
}
