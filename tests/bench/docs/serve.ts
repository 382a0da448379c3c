import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** Answers with the content and its type, or with nothing for 404. */
export type Find = (path: string) => readonly [type: string, content: string | Buffer] | undefined;

/** Serves compressed files on loopback and counts the bytes that it sends. */
export async function serve(find: Find): Promise<{ server: Server; url: string; sent(): number }> {
  const compressed = new Map<string, Buffer>();
  let sent = 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const found = find(path);
    if (!found) return void response.writeHead(404).end();
    const [type, content] = found;
    const body = compressed.get(path) ?? gzipSync(content);
    compressed.set(path, body);
    sent += body.length;
    response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "content-encoding": "gzip" }).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}`, sent: () => sent };
}
