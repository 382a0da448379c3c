// A proxy on a free port: tunnels what is asked for by CONNECT, passes on what is asked for by a whole URL, and tells its
// parent its port and each thing that it is asked for.
import { createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";

const proxy = createServer((incoming, outgoing) => {
  process.send?.({ asked: `${incoming.method} ${incoming.url}` });
  const { method, headers } = incoming;
  incoming.pipe(
    request(incoming.url ?? "", { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    }),
  );
});
proxy.on("connect", ({ url = "" }, socket, head) => {
  process.send?.({ asked: `CONNECT ${url}` });
  const [host, port] = url.split(":");
  const service = connect(Number(port), host, () => {
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    service.write(head);
    service.pipe(socket).pipe(service);
  });
  for (const end of [service, socket]) end.on("error", () => [service, socket].forEach((one) => void one.destroy()));
});
proxy.listen(0, "127.0.0.1", () => process.send?.({ port: (proxy.address() as AddressInfo).port }));
process.once("disconnect", () => process.exit());
