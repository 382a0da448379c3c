import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const ids = ["ep-1", "ep-2", "ep-3", "ep-4", "ep-5"];

/** A stand-in for the service on loopback that checks each signature, and that can serve files to a browser. */
export interface Service extends AsyncDisposable {
  readonly url: string;
}

/** Starts it on a free port. */
export async function startService(files: Readonly<Record<string, string>> = {}): Promise<Service> {
  let flaky = 0;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://service");
    const file = files[pathname];
    if (file !== undefined) {
      response.setHeader("content-type", pathname.endsWith(".js") ? "text/javascript" : "text/html");
      return void response.end(file);
    }
    if (!isSigned(request)) return fail(response, 400, "SignatureDoesNotMatch");
    const id = decodeURIComponent(pathname.split("/")[3] ?? "");
    if (id === "es-silent") return;
    if (id === "es-missing") return fail(response, 400, "InstanceNotFound");
    if (id === "es-redirected") return void response.writeHead(302, { location: "/elsewhere" }).end();
    if (id === "es-flaky" && flaky++ === 0) return void response.writeHead(503).end("<html>503</html>");
    const size = Number(searchParams.get("size") ?? 20);
    const start = (Number(searchParams.get("page") ?? 1) - 1) * size;
    const Result = ids.slice(start, start + size).map((endpointId) => ({ endpointId, connectionStatus: "Connected" }));
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ RequestId: "REQUEST-ID", Result }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function fail(response: ServerResponse, status: number, Code: string): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ Code, Message: "No.", RequestId: "ERROR-ID" }));
}

/** Computes the signature from the request as it arrived, with nothing of the client's. */
function isSigned({ method, url = "", headers }: IncomingMessage): boolean {
  const [, names = "", signature] = /SignedHeaders=([^,]+),Signature=(\w+)$/.exec(headers.authorization ?? "") ?? [];
  const [path, query = ""] = url.split("?");
  const lines = names.split(";").map((name) => `${name}:${headers[name]}\n`);
  const sorted = query.split("&").sort().join("&");
  const canonical = [method, path, sorted, lines.join(""), names, headers["x-acs-content-sha256"]].join("\n");
  const text = `ACS3-HMAC-SHA256\n${createHash("sha256").update(canonical).digest("hex")}`;
  return createHmac("sha256", "KEY-SECRET").update(text).digest("hex") === signature;
}
