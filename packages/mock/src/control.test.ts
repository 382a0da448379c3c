import { endpoints } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";
import { anyone as headers, path } from "../test/support.ts";
import { startMock } from "./mock.ts";

test("a test drives the mock over HTTP", async () => {
  await using mock = await startMock({ endpoints: endpoints(1) });
  const post = (name: string, body?: object) =>
    fetch(`${mock.url}/_mock/${name}`, { method: "POST", body: body ? JSON.stringify(body) : null });
  expect(await (await fetch(`${mock.url}/_mock/health`)).json()).toEqual({ status: "ok" });
  expect((await post("enqueue", { case: "throttled" })).status).toBe(204);
  expect((await post("enqueue", { status: 503, body: { Code: "X" }, headers: { "x-own": "1" } })).status).toBe(204);
  expect((await post("move", { endpointId: "ep-1", afterRequests: 0, set: { endpointStatus: "Active" } })).status).toBe(
    204,
  );
  const statuses: number[] = [];
  for (let round = 0; round < 3; round += 1) statuses.push((await fetch(mock.url + path, { headers })).status);
  expect(statuses).toEqual([400, 503, 200]);
  const { Result } = await (await fetch(mock.url + path, { headers })).json();
  expect(Result[0].endpointStatus).toBe("Active");
  const requests = await (await fetch(`${mock.url}/_mock/requests`)).json();
  expect(requests.map(({ status }: { status: number }) => status)).toEqual([400, 503, 200, 200]);
  expect((await post("reset")).status).toBe(204);
  expect(mock.requests).toEqual([]);
});

test.each([
  ["POST", "enqueue", "{", 400, "JSON"],
  ["POST", "enqueue", "[]", 400, "the body is no JSON object"],
  ["POST", "enqueue", '{"cases":"x"}', 400, "cases: there is no such field. There are: case"],
  ["POST", "enqueue", '{"case":1}', 400, "case: 1 is not allowed here"],
  ["POST", "enqueue", '{"case":"x"}', 400, 'there is no case "x"'],
  ["POST", "enqueue", '{"drop":"x"}', 400, 'drop: "x" is not allowed here'],
  ["POST", "enqueue", '{"case":"throttled","status":200}', 400, "either case or status"],
  ["POST", "enqueue", '{"body":{}}', 400, "needs a status"],
  ["POST", "move", '{"endpointId":"ep-1"}', 400, "has an endpointId and a set"],
  ["GET", "enqueue", undefined, 405, "Use POST"],
  ["POST", "health", "", 405, "Use GET"],
  ["GET", "constructor", undefined, 404, "/_mock/enqueue"],
])("%s %s %s: %i", async (method, name, body, status, detail) => {
  await using mock = await startMock();
  const response = await fetch(`${mock.url}/_mock/${name}`, { method, body: body ?? null });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ status, detail: expect.stringContaining(detail) });
});

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
