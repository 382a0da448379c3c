// Measures the mock against the bare Prism library and exits with 1 if a figure is beyond its limit.
import { startMock } from "@vpc-endpoints/mock";
import { endpoints } from "@vpc-endpoints/test-data";
import { installSize } from "../client/install-size.ts";
import { startRecord } from "../record.ts";
import { send } from "./load.ts";
import { packedSize } from "./packed-size.ts";
import { signedRequests } from "./requests.ts";
import { kinds, startServer } from "./server.ts";

const record = startRecord("mock");
let failed = false;

function report(what: string, figure: number, limit: string, holds: boolean): void {
  if (!holds) failed = true;
  record(what, { figure, limit, holds });
  console.log(`${holds ? "ok  " : "FAIL"} ${what}: ${figure.toFixed(2)} (limit ${limit})`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function throughput(): Promise<void> {
  const [stock, data, authenticated] = await Promise.all([
    startServer(kinds.stock),
    startServer(kinds.data),
    startServer(kinds.authenticated),
  ]);
  const servers = { stock, data, authenticated };
  const perSecond = { stock: [0], data: [0], authenticated: [0] };
  const count = 4000;
  for (let round = 0; round < 10; round += 1) {
    for (const kind of ["stock", "data", "authenticated"] as const) {
      const { url } = servers[kind];
      const ms = await send(url, await signedRequests(new URL(url).host, count));
      // The first rounds warm the servers up.
      if (round > 1) perSecond[kind].push((count / ms) * 1000);
    }
  }
  await Promise.all(Object.values(servers).map((server) => server.stop()));
  const rate = (kind: keyof typeof perSecond) => median(perSecond[kind].slice(1));
  console.log(
    `     requests per second: stock ${rate("stock").toFixed(0)}, data ${rate("data").toFixed(0)}, with authentication ${rate("authenticated").toFixed(0)}`,
  );
  // Rounds are compared in pairs, because other work on the machine slows neighbouring rounds alike.
  const ratio = (kind: keyof typeof perSecond) =>
    median(perSecond[kind].slice(1).map((value, index) => value / (perSecond.stock[index + 1] ?? Number.NaN)));
  const withData = ratio("data");
  const withAuthentication = ratio("authenticated");
  report("requests per second with data, by the stock library's", withData, "at least 0.95", withData >= 0.95);
  report("the same with authentication", withAuthentication, "at least 0.85", withAuthentication >= 0.85);
}

async function firstAnswer(): Promise<void> {
  const times = { stock: [0], data: [0] };
  for (let round = 0; round < 21; round += 1) {
    for (const kind of ["stock", "data"] as const) {
      const start = performance.now();
      const server = await startServer(kinds[kind]);
      await send(server.url, await signedRequests(new URL(server.url).host, 1));
      times[kind].push(performance.now() - start);
      await server.stop();
    }
  }
  const [stock, ours] = [median(times.stock.slice(1)), median(times.data.slice(1))];
  console.log(`     start of the process to first answer: stock ${stock.toFixed(0)} ms, ours ${ours.toFixed(0)} ms`);
  report("first answer, by the stock library's", ours / stock, "at most 1.00", ours / stock <= 1);
}

async function startAndClose(): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 60; round += 1) {
    const start = performance.now();
    const mock = await startMock();
    await mock.close();
    if (round >= 10) times.push(performance.now() - start);
  }
  report("start and close in a warm process, ms", median(times), "at most 10", median(times) <= 10);
}

async function memory(): Promise<void> {
  const server = await startServer(kinds.data);
  const requests = await signedRequests(new URL(server.url).host, 20_000);
  const heap: number[] = [];
  for (let round = 0; round <= 10; round += 1) {
    await send(server.url, requests);
    heap.push((await server.heapBytes()) / 1024 / 1024);
  }
  await server.stop();
  const [first = 0] = heap;
  const growth = median(heap.slice(-3)) - first;
  console.log(`     heap, MB, every 20,000 requests: ${heap.map((size) => size.toFixed(1)).join(" ")}`);
  report("growth of the heap over 200,000 requests, MB", growth, "at most 2", growth <= 2);
}

/** The first page of 100,000 endpoints, while one of them is about to change. */
async function largeData(): Promise<void> {
  await using mock = await startMock({ endpoints: endpoints(100_000) });
  mock.move({ endpointId: "ep-50000", afterMs: 3_600_000, set: { endpointStatus: "Active" } });
  const headers = { accept: "application/json", authorization: "anyone" };
  const times: number[] = [];
  for (let round = 0; round < 60; round += 1) {
    const start = performance.now();
    await (await fetch(`${mock.url}/openapi/instances/es-1/vpc-endpoints`, { headers })).text();
    if (round >= 10) times.push(performance.now() - start);
  }
  report("first page of 100,000 endpoints with a pending move, ms", median(times), "at most 10", median(times) <= 10);
}

function installed(): void {
  const text = ({ packages, megabytes }: { packages: number; megabytes: number }) => `${packages} in ${megabytes} MB`;
  console.log(`     packages installed: this mock ${text(packedSize("@vpc-endpoints/mock"))}`);
  for (const name of ["@stoplight/prism-http-server", "msw"]) {
    console.log(`     packages installed: ${name} ${text(installSize(name))}`);
  }
}

installed();
await throughput();
await firstAnswer();
await startAndClose();
await largeData();
await memory();
process.exitCode = failed ? 1 : 0;
