// The mock in the process of a test.
import { startMock } from "@vpc-endpoints/mock";
import { handlers } from "@vpc-endpoints/mock/msw";
import { endpoints } from "@vpc-endpoints/test-data";
import { getResponse, HttpResponse, http, type RequestHandler } from "msw";
import { timePerCall } from "../client/measures.ts";
import { quick, rounds } from "../quick.ts";
import { type Figures, median } from "../rows.ts";
import { send } from "./load.ts";
import { signedRequests } from "./requests.ts";
import { sample } from "./sample.ts";
import { startServer } from "./server.ts";

const path = "/openapi/instances/es-1/vpc-endpoints";
const headers = { accept: "application/json", authorization: "anyone" };

/** Microseconds of an answer that needs no server. */
export function withoutServer(): Promise<Figures> {
  const stock = http.get("*/openapi/instances/:InstanceId/vpc-endpoints", () =>
    HttpResponse.json({ RequestId: "REQUEST-ID", Result: sample }),
  );
  return timePerCall({
    "MSW with a fixed answer": () => answer([stock]),
    "this mock in MSW": (() => {
      const ours = handlers({ endpoints: sample });
      return () => answer(ours);
    })(),
  });
}

async function answer(by: RequestHandler[]): Promise<string> {
  const request = new Request(`https://elasticsearch.cn-hangzhou.aliyuncs.com${path}`, { headers });
  const response = await getResponse(by, request);
  if (response?.status !== 200) throw new Error(`the answer is ${response?.status}`);
  return response.text();
}

/** Milliseconds of starting and closing a server in a warm process. */
export function startAndClose(): Promise<number> {
  return medianOf(async () => {
    const start = performance.now();
    const mock = await startMock();
    await mock.close();
    return performance.now() - start;
  });
}

/** Milliseconds of the first page of 100,000 endpoints, while one of them is about to change. */
export async function largeData(): Promise<number> {
  await using mock = await startMock({ endpoints: endpoints(100_000) });
  mock.move({ endpointId: "ep-50000", afterMs: 3_600_000, set: { endpointStatus: "Active" } });
  return await medianOf(async () => {
    const start = performance.now();
    await (await fetch(mock.url + path, { headers })).text();
    return performance.now() - start;
  });
}

/** Megabytes by which the heap of the server grows over 200,000 requests. */
export async function growthOfHeap(): Promise<number> {
  const server = await startServer("mock");
  const requests = await signedRequests(new URL(server.url).host, quick ? 2_000 : 20_000);
  const heap: number[] = [];
  for (let round = 0; round <= 10; round += 1) {
    await send(server.url, requests);
    heap.push((await server.heapBytes()) / 1e6);
  }
  await server.stop();
  return median(heap.slice(-3)) - (heap[0] ?? Number.NaN);
}

/** The median of 50 rounds, after 10 that warm up. */
async function medianOf(measure: () => Promise<number>): Promise<number> {
  for (let round = 0; round < 10; round++) await measure();
  const times: number[] = [];
  for (let round = 0; round < rounds(50); round++) times.push(await measure());
  return median(times);
}
