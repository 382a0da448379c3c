import { runInNewContext } from "node:vm";
import { endpoints } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";
import { anyone as headers, manualClock, path } from "../test/support.ts";
import { startMock } from "./mock.ts";

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

test.each(["now", "wait", "onRequest"])(
  "%s that throws ends neither the process nor the next request",
  async (name) => {
    let broken = false;
    const fail = (callback: string) => {
      if (broken && callback === name) throw new Error(`${callback} is broken`);
    };
    const clock = manualClock();
    const throwing: typeof clock = {
      ...clock,
      now() {
        fail("now");
        return clock.now();
      },
      async wait() {
        fail("wait");
      },
    };
    await using mock = await startMock({
      clock: throwing,
      endpoints: endpoints(1),
      onRequest: () => fail("onRequest"),
    });
    mock.enqueue({ status: 200, delayMs: 1 });
    broken = true;
    const response = await fetch(mock.url + path, { headers });
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ detail: `${name} is broken` });
    broken = false;
    expect((await fetch(mock.url + path, { headers })).status).toBe(200);
  },
);
