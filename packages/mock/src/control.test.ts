import { endpoints } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";
import { exchange } from "../test/raw.ts";
import { anyone as headers, manualClock, path } from "../test/support.ts";
import { startMock } from "./mock.ts";

test("the control API is off beyond loopback unless it is asked for", async () => {
  await using open = await startMock({ host: "0.0.0.0" });
  await using asked = await startMock({ host: "0.0.0.0", control: true });
  await using off = await startMock({ control: false });
  const health = async (url: string) => (await fetch(`${url}/_mock/health`)).status;
  expect(await Promise.all([open.url, asked.url, off.url].map(health))).toEqual([404, 200, 404]);
});

test("pages of other origins may call the operation, not the control API", async () => {
  await using mock = await startMock();
  const preflight = await fetch(mock.url + path, {
    method: "OPTIONS",
    headers: { origin: "http://page.example", "access-control-request-method": "GET" },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe("http://page.example");
  const control = await fetch(`${mock.url}/_mock/health`, { headers: { origin: "http://page.example" } });
  expect(control.headers.get("access-control-allow-origin")).toBeNull();
});

test("advancing the clock ends delays and lets endpoints move", async () => {
  const clock = manualClock();
  await using mock = await startMock({ clock, endpoints: endpoints(1) });
  const advance = (ms: number) =>
    fetch(`${mock.url}/_mock/clock`, { method: "POST", body: JSON.stringify({ advance: ms }) });
  mock.enqueue({ delayMs: 10_000 });
  mock.move({ endpointId: "ep-1", afterMs: 10_000, set: { endpointStatus: "Active" } });
  let answered = false;
  const answer = fetch(mock.url + path, { headers }).then((response) => {
    answered = true;
    return response.status;
  });
  await expect.poll(() => clock.waits).toEqual([10_000]);
  await advance(4000);
  await expect.poll(() => clock.waits).toEqual([10_000, 6000]);
  expect(answered).toBe(false);
  await advance(6000);
  expect(await answer).toBe(200);
  const { Result } = await (await fetch(mock.url + path, { headers })).json();
  expect(Result[0].endpointStatus).toBe("Active");
});

test("a reset ends delays that are no longer due", async () => {
  const clock = manualClock();
  await using mock = await startMock({ clock });
  await fetch(`${mock.url}/_mock/clock`, { method: "POST", body: '{"advance":60000}' });
  mock.enqueue({ delayMs: 1000 });
  const answer = fetch(mock.url + path, { headers });
  await expect.poll(() => clock.waits).toEqual([1000]);
  mock.reset();
  await expect.poll(() => clock.waits).toEqual([1000, 61_000]);
  clock.advance(61_000);
  expect((await answer).status).toBe(200);
});

test.each<[string, Record<string, string>, number]>([
  ["a page of another origin", { origin: "http://page.example" }, 403],
  ["another site", { "sec-fetch-site": "cross-site" }, 403],
  ["a name that is bound to this machine", { host: "page.example" }, 403],
  ["a page of its own", { host: "localhost:4010", origin: "http://localhost:4010" }, 200],
  ["IPv6", { host: "[::1]:4010" }, 200],
])("the control API and %s", async (_, sent, status) => {
  await using mock = await startMock();
  const lines = Object.entries({ host: new URL(mock.url).host, connection: "close", ...sent });
  const head = ["GET /_mock/health HTTP/1.1", ...lines.map(([name, value]) => `${name}: ${value}`)];
  expect(await exchange(mock.url, head)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});
