import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import compression from "compression";
import sirv from "sirv";

/** Serves the files of a folder on loopback, compressed. Port 0 takes a free one. */
export async function serveFolder(folder: URL, port: number): Promise<{ url: string; close(): Promise<void> }> {
  const files = sirv(fileURLToPath(folder), { dev: true });
  const compress = compression();
  const listener: RequestListener = (request, response) => {
    const missing = async () => {
      const page = await readFile(new URL("404.html", folder)).catch(() => "Not found\n");
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(page);
    };
    const target = request.url ?? "/";
    const { pathname, search } = new URL(target.startsWith("/") ? `http://localhost${target}` : "http://localhost//");
    // A browser reads a path with two slashes at its start as the name of a host.
    if (pathname.startsWith("//")) {
      void missing();
      return;
    }
    // Without its last slash, the relative links of a page would lead elsewhere.
    if (!pathname.endsWith("/") && existsSync(new URL(`.${pathname}/index.html`, folder))) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    // compression is written for Express, but asks for no more than what Node has.
    Reflect.apply(compress, undefined, [request, response, () => files(request, response, missing)]);
  };
  const server = createServer(listener);
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
