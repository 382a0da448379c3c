import { createClient } from "@vpc-endpoints/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page } from "./faults.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const latencyMs = 50;
const outageMs = 30_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("200 concurrent callers put hardly more load on the service in an outage of 30 seconds than without retries", async () => {
  const end = performance.now() + outageMs;
  const count = { calls: 0, requests: 0, failed: 0 };
  const client = createClient({
    regionId: "cn-hangzhou",
    credentials: { accessKeyId: "id", accessKeySecret: "secret" },
    async fetch() {
      count.requests += 1;
      await pause(latencyMs);
      return performance.now() < end ? new Response("", { status: 503 }) : new Response(page);
    },
  });
  // Each caller asks again a second after a failure, and leaves once it is answered.
  async function caller() {
    for (;;) {
      count.calls += 1;
      const answered = await client.listVpcEndpoints({ InstanceId: "es-1" }).then(
        () => true,
        () => false,
      );
      if (answered) return;
      count.failed += 1;
      await pause(1000);
    }
  }
  const callers = Promise.all(Array.from({ length: 200 }, caller));
  await vi.advanceTimersByTimeAsync(outageMs + 10_000);
  await callers;

  expect(count.failed).toBeGreaterThan(5000);
  expect(count.calls).toBe(count.failed + 200);
  expect(count.requests - count.calls).toBe(20);
  expect(vi.getTimerCount()).toBe(0);
});
