import { runInNewContext } from "node:vm";
import { endpoints } from "@vpc-endpoints/test-data";
import { setupServer } from "msw/node";
import { expect, test } from "vitest";
import { anyone as headers, manualClock, path } from "../test/support.ts";
import { startMock } from "./mock.ts";
import { inProcessMock } from "./msw/in-process.ts";

test("data of several megabytes arrives whole", async () => {
  const large = endpoints(10_000);
  const body = JSON.stringify(large);
  expect(body.length).toBeGreaterThan(2 * 1024 * 1024);
  await using mock = await startMock();
  const put = await fetch(`${mock.url}/_mock/endpoints`, { method: "PUT", body });
  expect(put.status).toBe(204);
  expect(await (await fetch(`${mock.url}/_mock/endpoints`)).text()).toBe(body);
});

test("options that were made in another realm are taken as own ones", async () => {
  const foreign: unknown = runInNewContext("JSON.parse(text)", {
    text: JSON.stringify({ endpoints: { "es-1": endpoints(2) }, seed: 1 }),
  });
  expect(foreign).not.toBeInstanceOf(Object);
  await using mock = await startMock(Object(foreign));
  const read = async () => (await fetch(`${mock.url}/_mock/endpoints`)).json();
  expect(await read()).toEqual({ "es-1": endpoints(2) });
  mock.setEndpoints(runInNewContext("JSON.parse(text)", { text: JSON.stringify(endpoints(3)) }));
  expect(await read()).toEqual(endpoints(3));
});

const names = ["clock.now", "clock.wait", "onRequest"];

/** A mock with callbacks of which one fails when it is called for the nth time from when the counting starts. */
async function withBroken(callback: string, nth: number, reason: unknown) {
  let left = Number.POSITIVE_INFINITY;
  const fail = (name: string) => {
    if (name !== callback) return;
    left -= 1;
    if (left === 0) throw reason;
  };
  const base = manualClock();
  const now = () => {
    fail("clock.now");
    return base.now();
  };
  const clock = { now, wait: async () => fail("clock.wait") };
  const mock = await startMock({ clock, endpoints: endpoints(1), onRequest: () => fail("onRequest") });
  mock.enqueue({ delayMs: 1 });
  mock.move({ endpointId: "ep-1", afterMs: 1, set: {} });
  left = nth;
  return mock;
}

test.each(names)(
  "%s that fails is an internal error, and ends neither the process nor the next request",
  async (name) => {
    await using mock = await withBroken(name, 1, new TypeError("it is broken"));
    const response = await fetch(mock.url + path, { headers });
    expect(response.status).toBe(500);
    const body = await response.json();
    expect(body).toMatchObject({ Code: "InternalError", Message: `The callback ${name} failed: it is broken` });
    expect(response.headers.get("x-acs-request-id")).toBe(body.RequestId);
    expect((await fetch(mock.url + path, { headers })).status).toBe(200);
  },
);

test("a clock that fails later is an internal error, too", async () => {
  const seen: string[] = [];
  for (let nth = 1; nth <= 7; nth += 1) {
    await using mock = await withBroken("clock.now", nth, "no text");
    const response = await fetch(mock.url + path, { headers });
    seen.push(response.status === 500 ? (await response.json()).Message : "");
  }
  const messages = [...new Set(seen)];
  expect(messages).toEqual(["The callback clock.now failed: no text", ""]);
});

test("onRequest may be asynchronous, and fail so", async () => {
  await using mock = await startMock({ onRequest: async () => Promise.reject(new Error("it is broken")) });
  const response = await fetch(mock.url + path, { headers });
  expect(await response.json()).toMatchObject({ Message: "The callback onRequest failed: it is broken" });
});

test("in a process, too, a clock that fails is an internal error", async () => {
  const wait = () => Promise.reject(new Error("it is broken"));
  const mock = inProcessMock({ clock: { ...manualClock(), wait } });
  mock.enqueue({ delayMs: 1 });
  const server = setupServer(...mock.handlers);
  server.listen();
  const response = await fetch(`http://service.example${path}`, { headers });
  server.close();
  expect([response.status, await response.json()]).toMatchObject([
    500,
    { Code: "InternalError", Message: "The callback clock.wait failed: it is broken" },
  ]);
});
