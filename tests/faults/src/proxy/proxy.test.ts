// The undici entry behind a real proxy, to a service with a certificate that a company's own authority signed.
import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createClient } from "@vpc-endpoints/client";
import { undiciFetch } from "@vpc-endpoints/client/undici";
import { Agent, type Dispatcher, EnvHttpProxyAgent } from "undici";
import { afterEach, expect, test, vi } from "vitest";
import { page } from "../fault-row.ts";

const InstanceId = "es-cn-2r429tctl000d****";
const credentials = { accessKeyId: "KEY-ID", accessKeySecret: "KEY-SECRET" };
const file = (name: string) => readFileSync(new URL(name, import.meta.url));
const ca = file("certificate.pem");

afterEach(() => void vi.unstubAllEnvs());

async function startProxy() {
  const child = fork(join(import.meta.dirname, "proxy-process.ts"));
  const asked: string[] = [];
  const [{ port }] = await once(child, "message");
  child.on("message", (message: { asked: string }) => void asked.push(message.asked));
  return { url: `http://127.0.0.1:${port}`, asked, [Symbol.dispose]: () => void child.kill() };
}

async function startService() {
  const server = createServer({ cert: ca, key: file("key.pem") }, (_, response) => response.end(page));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function call(baseUrl: string, dispatcher?: Dispatcher) {
  const client = createClient({ baseUrl, credentials, maxRetries: 0, fetch: undiciFetch(dispatcher) });
  try {
    return await client.listVpcEndpoints({ InstanceId });
  } finally {
    await dispatcher?.destroy();
  }
}

test("HTTPS_PROXY and a company's certificate", async () => {
  using proxy = await startProxy();
  await using service = await startService();
  vi.stubEnv("HTTPS_PROXY", proxy.url);
  vi.stubEnv("NO_PROXY", "");
  const dispatcher = new EnvHttpProxyAgent({ requestTls: { ca }, connect: { ca } });
  expect(await call(service.url, dispatcher)).toEqual(JSON.parse(page));
  expect(proxy.asked).toEqual([`CONNECT ${new URL(service.url).host}`]);
});

test("NO_PROXY goes by the proxy", async () => {
  using proxy = await startProxy();
  await using service = await startService();
  vi.stubEnv("HTTPS_PROXY", proxy.url);
  vi.stubEnv("NO_PROXY", "localhost");
  expect(await call(service.url, new EnvHttpProxyAgent({ connect: { ca } }))).toEqual(JSON.parse(page));
  expect(proxy.asked).toEqual([]);
});

test("without a dispatcher the environment decides, and the certificate is checked", async () => {
  using proxy = await startProxy();
  await using service = await startService();
  vi.stubEnv("HTTPS_PROXY", proxy.url);
  vi.stubEnv("NO_PROXY", "");
  await expect(call(service.url)).rejects.toMatchObject({
    name: "ConnectionError",
    cause: { code: expect.stringMatching(/SELF_SIGNED_CERT/) },
  });
  expect(proxy.asked).toHaveLength(1);
});

test("a dispatcher limits sockets", async () => {
  await using service = await startService();
  const dispatcher = new Agent({ connections: 1, connect: { ca } });
  const connected = vi.fn();
  dispatcher.on("connect", connected);
  const client = createClient({ baseUrl: service.url, credentials, fetch: undiciFetch(dispatcher) });
  await Promise.all(Array.from({ length: 9 }, () => client.listVpcEndpoints({ InstanceId })));
  expect(connected).toHaveBeenCalledTimes(1);
  await dispatcher.destroy();
});
