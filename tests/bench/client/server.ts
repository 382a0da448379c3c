// Answers each request of the operation with one page. Tells its parent its port.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { page } from "./page.ts";

const operation = /^\/openapi\/instances\/[\w-]+\/vpc-endpoints(\?|$)/;
const server = createServer(({ url = "" }, response) => {
  if (!operation.test(url)) return void response.writeHead(404).end();
  response.writeHead(200, { "content-type": "application/json", "content-length": page.length }).end(page);
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.send?.(port);
});
process.once("disconnect", () => process.exit());
