import type { IncomingMessage } from "node:http";
import { isLoopback } from "./loopback.ts";

/** What of a request tells. */
interface Received {
  readonly headers: IncomingMessage["headers"];
  readonly socket: Pick<IncomingMessage["socket"], "localAddress">;
}

/**
 * Whether a request comes from a page of another origin, which a browser lets send simple requests to any address, or by
 * a name that only pretends to be this machine's.
 */
export function isForeign({ headers, socket }: Received): boolean {
  const { origin, host = "", "sec-fetch-site": site } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return true;
  if (site === "cross-site") return true;
  const name = host.replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1");
  return isLoopback(String(socket.localAddress).replace("::ffff:", "")) && name !== "" && !isLoopback(name);
}
