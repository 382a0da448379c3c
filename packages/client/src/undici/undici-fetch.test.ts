import { getEventListeners, once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { Agent } from "undici";
import { expect, test, vi } from "vitest";
import { entry, InstanceId, reason } from "../../test-support/stub.ts";
import { createClient } from "../index.ts";
import { undiciFetch } from "./undici-fetch.ts";

const credentials = { accessKeyId: "KEY-ID", accessKeySecret: "KEY-SECRET" };
const page = { RequestId: "R", Result: [entry("a")] };

async function start(listener: RequestListener) {
  const server = createServer(listener);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const dispatcher = new Agent();
  const fetch = undiciFetch(dispatcher);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    fetch,
    client: createClient({ baseUrl: url, credentials, fetch, maxRetries: 0 }),
    async [Symbol.asyncDispose]() {
      await dispatcher.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test("a client on it is given pages and answers of the service", async () => {
  const listener = vi.fn<RequestListener>((request, response) => {
    response.writeHead(200, "Fine", { "x-acs-request-id": "ID", "set-cookie": ["a=1", "b=2"] });
    response.end(JSON.stringify({ ...page, method: request.method, url: request.url }));
  });
  await using it = await start(listener);
  const { data, response } = await it.client.listVpcEndpoints({ InstanceId, page: 2 }).withResponse();
  const path = "/openapi/instances/es-cn-2r429tctl000d%2A%2A%2A%2A/vpc-endpoints?page=2";
  expect(data).toEqual({ ...page, method: "GET", url: path });
  expect(response).toBeInstanceOf(Response);
  expect([response.status, response.statusText, response.headers.get("x-acs-request-id")]).toEqual([200, "Fine", "ID"]);
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(listener.mock.calls[0]?.[0].headers).toMatchObject({ "x-acs-action": "ListVpcEndpoints" });
});

test("as any fetch it takes a Request or a URL, with a body", async () => {
  await using it = await start((request, response) => {
    request.pipe(response.writeHead(201, { "x-method": request.method, "x-type": request.headers["content-type"] }));
  });
  const json = { "content-type": "application/json" };
  const given = [
    await it.fetch(new Request(it.url, { method: "PUT", body: "é", headers: json })),
    await it.fetch(new URL(it.url), { method: "PUT", body: new TextEncoder().encode("é"), headers: new Headers(json) }),
    await it.fetch(it.url, { method: "PUT", body: "é", headers: json }),
  ];
  for (const response of given) {
    expect([response.status, response.headers.get("x-method")]).toEqual([201, "PUT"]);
    expect([response.headers.get("x-type"), await response.text()]).toEqual(["application/json", "é"]);
  }
});

test("an answer without a body has none", async () => {
  await using it = await start((_, response) => void response.writeHead(204).end());
  expect((await it.fetch(it.url)).body).toBeNull();
  expect((await it.fetch(it.url, { method: "HEAD" })).body).toBeNull();
});

test.each([204, 205, 304])("a body that an answer with status %i must not have holds no connection", async (status) => {
  const closed = vi.fn();
  await using it = await start(({ socket }) => {
    socket.on("close", closed);
    socket.write(`HTTP/1.1 ${status} X\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n`);
  });
  const { signal } = new AbortController();
  expect((await it.fetch(it.url, { signal })).body).toBeNull();
  await vi.waitUntil(() => closed.mock.calls.length > 0);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("the connection of an answer without a body is used again", async () => {
  const sockets = new Set<Socket>();
  await using it = await start(({ socket }, response) => {
    sockets.add(socket);
    response.writeHead(204).end();
  });
  for (let call = 0; call < 3; call++) {
    await it.fetch(it.url);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(sockets.size).toBe(1);
});

test.each([600, 799])("status %i, which no Response can have, is an error that says so", async (status) => {
  const closed = vi.fn();
  await using it = await start(({ socket }) => {
    socket.on("close", closed);
    socket.write(`HTTP/1.1 ${status} X\r\ncontent-length: 2\r\n\r\n{`);
  });
  expect(await reason(it.client.listVpcEndpoints({ InstanceId }))).toMatchObject({
    name: "ConnectionError",
    cause: { message: `An answer with status ${status} that no Response can be` },
  });
  await vi.waitUntil(() => closed.mock.calls.length > 0);
});

test("an abort keeps its reason, whatever it is", async () => {
  await using it = await start(() => {});
  for (const why of ["text", null]) {
    const controller = new AbortController();
    const error = reason(it.fetch(it.url, { signal: controller.signal }));
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort(why);
    expect(await error).toBe(why);
  }
});

test("a phrase that a Response cannot have is left out", async () => {
  await using it = await start(
    (request) => void request.socket.end("HTTP/1.1 200 \u00fc\u4e2d\r\ncontent-length: 2\r\n\r\n{}"),
  );
  const response = await it.fetch(it.url);
  expect([response.status, await response.text()]).toEqual([200, "{}"]);
});

test("a long body comes whole, though nobody reads it at first", async () => {
  const chunk = "x".repeat(64 * 1024);
  await using it = await start((_, response) => {
    for (let count = 0; count < 100; count++) response.write(chunk);
    response.end();
  });
  const response = await it.fetch(it.url);
  await new Promise((resolve) => setImmediate(resolve));
  expect((await response.text()).length).toBe(100 * chunk.length);
});

test.each<[string, RequestListener, { readonly name: string; readonly status?: number }]>([
  ["a dropped connection", (request) => void request.socket.destroy(), { name: "ConnectionError" }],
  [
    "a body that breaks off",
    (_, response) => void response.write("{", () => response.destroy()),
    { name: "ConnectionError" },
  ],
  ["HTML", (_, response) => void response.writeHead(502).end("<html>"), { name: "InvalidResponseError", status: 502 }],
  ["silence", () => {}, { name: "TimeoutError" }],
  ["a body that stops", (_, response) => void response.write("{"), { name: "TimeoutError" }],
])("%s is the error that it is", async (_, listener, error) => {
  await using it = await start(listener);
  // A busy machine is slow, so no other error has to come within a time.
  const options = error.name === "TimeoutError" ? { timeoutMs: 200 } : {};
  expect(await reason(it.client.listVpcEndpoints({ InstanceId }, options))).toMatchObject(error);
});

test("a body that is too long is refused", async () => {
  await using it = await start((_, response) => void response.write("x".repeat(100)));
  const client = createClient({ baseUrl: it.url, credentials, fetch: it.fetch, maxBodyBytes: 50 });
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({ name: "InvalidResponseError" });
});

test("an abort rejects with its reason, before, during and after the headers", async () => {
  await using it = await start((request, response) => void (request.url === "/body" && response.write("x")));
  expect(await reason(it.fetch(it.url, { signal: AbortSignal.abort("early") }))).toBe("early");
  const controller = new AbortController();
  const { signal } = controller;
  const silent = reason(it.fetch(it.url, { signal }));
  const response = await it.fetch(`${it.url}/body`, { signal });
  controller.abort(new Error("enough"));
  expect(await silent).toMatchObject({ message: "enough" });
  expect(await reason(response.text())).toMatchObject({ message: "enough" });
});
