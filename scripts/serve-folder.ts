import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".yaml": "application/yaml",
};

/** Serves the files of a folder on loopback. Port 0 takes a free one. */
export async function serveFolder(folder: URL, port: number): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    // URL resolves `..` before it is appended, so no path leads out of the folder.
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = new URL(`.${pathname.endsWith("/") ? `${pathname}index.html` : pathname}`, folder);
    try {
      const content = await readFile(file);
      response
        .writeHead(200, { "content-type": types[extname(file.pathname)] ?? "application/octet-stream" })
        .end(content);
    } catch {
      const page = await readFile(new URL("404.html", folder)).catch(() => "Not found\n");
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(page);
    }
  });
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
