import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { listen } from "../src/server/listen.ts";

/** A server with this handler, on a free port. Dispose of it to stop it. */
export async function serve(handler: Parameters<typeof listen>[2]): Promise<{ url: string } & AsyncDisposable> {
  const { url, close } = await listen(0, "127.0.0.1", handler);
  return { url, [Symbol.asyncDispose]: close };
}

/** A connection over which these lines were sent. What `more` has follows them as it is. */
export async function send(url: string, lines: readonly string[], more: string | Buffer = ""): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  socket.write(more);
  return socket;
}

/** All that comes back over a connection until the other side ends it, which these lines should ask for. */
export async function exchange(url: string, lines: readonly string[], more: string | Buffer = ""): Promise<string> {
  return await text(await send(url, lines, more));
}
