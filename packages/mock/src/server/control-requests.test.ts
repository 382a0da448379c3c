import { endpoints } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";
import controlApi from "#control-api" with { type: "json" };
import { exchange } from "../../test/raw.ts";
import { anyone as headers, manualClock, path } from "../../test/support.ts";
import { startMock } from "../mock.ts";
import { createSessions } from "../sessions.ts";
import { isControl } from "./control.ts";
import { handlerOf } from "./control-handlers.ts";

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

test("a tool that waits with HEAD finds the mock ready", async () => {
  await using mock = await startMock();
  const answer = await fetch(`${mock.url}/_mock/health`, { method: "HEAD" });
  expect([answer.status, await answer.text()]).toEqual([200, ""]);
});

test("a list for an instance without a name is refused", async () => {
  await using mock = await startMock({ endpoints: { "es-1": [] } });
  const init = { method: "PUT", headers: { "content-type": "application/json" }, body: "[]" };
  const answer = await fetch(`${mock.url}/_mock/endpoints/`, init);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await (await fetch(`${mock.url}/_mock/endpoints`)).json()).toEqual({ "es-1": [] });
});

test.each([
  ["/_mock/", true],
  ["/_mock/health", true],
  ["/_mock", false],
  ["/x/_mock/health", false],
  [undefined, false],
])("%s is for the control API: %s", (target, expected) => {
  expect(isControl(target)).toBe(expected);
});

test("what there is not is answered with what there is", async () => {
  await using mock = await startMock();
  const response = await fetch(`${mock.url}/_mock/nothing`);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toEqual({
    type: "about:blank",
    status: 404,
    detail: `There is ${Object.keys(controlApi.paths).join(", ")}. /_mock/openapi.json describes them.`,
  });
});

test("what GET and PUT answer is no other method's", async () => {
  await using mock = await startMock();
  const response = await fetch(`${mock.url}/_mock/endpoints?a=b`, { method: "PATCH" });
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, PUT"]);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toEqual({ type: "about:blank", status: 405, detail: "Use GET, PUT" });
});

test("what is done has no body, and what is asked for is JSON", async () => {
  await using mock = await startMock({ endpoints: [] });
  const done = await fetch(`${mock.url}/_mock/reset?a=b`, { method: "POST" });
  expect([done.status, done.headers.get("content-type"), await done.text()]).toEqual([204, null, ""]);
  const asked = await fetch(`${mock.url}/_mock/endpoints?a=b`);
  expect([asked.headers.get("content-type"), await asked.text()]).toEqual(["application/json", "[]"]);
  const missing = await fetch(`${mock.url}/_mock/endpoints/es-1`);
  expect(await missing.text()).toBe("[]");
});

test("an instance that there is not has no list", async () => {
  await using mock = await startMock({ endpoints: {} });
  const response = await fetch(`${mock.url}/_mock/endpoints/es-1`);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const detail = "es-1 has no list of endpoints";
  expect(await response.json()).toEqual({ type: "about:blank", status: 404, detail });
});

test("a list for an instance without a name is refused", async () => {
  await using mock = await startMock({ endpoints: { "es-1": [] } });
  const response = await fetch(`${mock.url}/_mock/endpoints/`, { method: "PUT", body: "[]" });
  expect(await response.json()).toEqual({ type: "about:blank", status: 400, detail: "InstanceId: is empty" });
  expect(await (await fetch(`${mock.url}/_mock/endpoints`)).json()).toEqual({ "es-1": [] });
});

test("a page of another origin is told that it may not", async () => {
  await using mock = await startMock();
  const response = await fetch(`${mock.url}/_mock/health`, { headers: { origin: "http://page.example" } });
  const detail = "The control API is not for pages of other origins";
  expect(await response.json()).toEqual({ type: "about:blank", status: 403, detail });
});

const mebibyte = 1024 * 1024;
test.each([
  ["POST", "enqueue", mebibyte],
  ["PUT", "endpoints", 64 * mebibyte],
  ["PUT", "endpoints/es-1", 64 * mebibyte],
])("%s %s takes %i bytes", async (method, name, limit) => {
  await using mock = await startMock();
  const lines = [`${method} /_mock/${name} HTTP/1.1`, "host: localhost", `content-length: ${limit + 1}`];
  const answer = await exchange(mock.url, lines);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toContain(`The body is longer than ${limit} bytes`);
});

test("more than a request takes, but not than the data may have, arrives", async () => {
  await using mock = await startMock();
  const body = " ".repeat(mebibyte);
  const put = (name: string) => fetch(`${mock.url}/_mock/${name}`, { method: "PUT", body: `${body}[]` });
  expect([(await put("endpoints")).status, (await put("endpoints/es-1")).status]).toEqual([204, 204]);
});

test("a clock that fails is no fault of the request", async () => {
  const now = () => {
    throw new RangeError("it is broken");
  };
  await using mock = await startMock({ clock: { ...manualClock(), now } });
  const response = await fetch(`${mock.url}/_mock/clock`);
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ detail: "The callback clock.now failed: it is broken" });
});

test("what is wrong with a request that no document could say is told all the same", () => {
  const session = createSessions({}).usual;
  for (const name of ["enqueue", "move", "moveClock"]) {
    expect(() => handlerOf(name)({ session, body: [], instanceId: "" })).toThrow("body: is no JSON object");
  }
  expect(() => handlerOf("nothing")).toThrow("control-api.yaml: nothing answers nothing");
});
