import { cases } from "@vpc-endpoints/openapi";
import { credentials, endpoints, operation } from "@vpc-endpoints/test-data";
import type { VpcEndpoint } from "@vpc-endpoints/types";
import { expect, test } from "vitest";
import { anyone as headers, manualClock, path, pathOf, requestOf, signedCall } from "../test/support.ts";
import { startMock } from "./mock.ts";

test.each(cases)("case $name can be enqueued", async (one) => {
  const { name, response } = one;
  const asked = cases.find(({ operationId, response: { status } }) => operationId === one.operationId && status < 300);
  const { target, init } = requestOf(asked ?? one);
  await using mock = await startMock({ endpoints: endpoints(1), strict: true });
  mock.enqueue({ case: name });
  const answer = await fetch(mock.url + target, init);
  expect(answer.status).toBe(response.status);
  expect(await answer.json()).toEqual(response.body);
  expect(Object.fromEntries(answer.headers)).toMatchObject(response.headers);
});

test("enqueued answers come in order and as often as they are told to, then the usual one", async () => {
  await using mock = await startMock({ endpoints: [] });
  mock.enqueue({ case: "throttled", times: 2 });
  mock.enqueue({ status: 502, headers: { "Content-Type": "text/html", "X-Own": "1" }, body: "<h1>Bad gateway</h1>" });
  mock.enqueue({ status: 204 });
  const get = () => fetch(mock.url + path, { headers });
  expect([(await get()).status, (await get()).status]).toEqual([400, 400]);
  const html = await get();
  expect([html.status, html.headers.get("content-type"), html.headers.get("x-own")]).toEqual([502, "text/html", "1"]);
  expect(await html.text()).toBe("<h1>Bad gateway</h1>");
  expect([(await get()).status, (await get()).status]).toEqual([204, 200]);
});

test("a delayed answer waits for the clock", async () => {
  const clock = manualClock();
  await using mock = await startMock({ clock });
  mock.enqueue({ delayMs: 60_000 });
  const answer = fetch(mock.url + path, { headers });
  await expect.poll(() => clock.waits).toEqual([60_000]);
  clock.advance(60_000);
  expect((await answer).status).toBe(200);
});

test("close ends delayed answers", async () => {
  const mock = await startMock();
  mock.enqueue({ delayMs: 2 ** 31 - 1 });
  const answer = fetch(mock.url + path, { headers }).catch((error: unknown) => error);
  await expect.poll(() => mock.requests.length).toBe(1);
  await mock.close();
  expect(await answer).toBeInstanceOf(TypeError);
});

test("close ends the waits of a clock, too", async () => {
  const ended: boolean[] = [];
  const wait = (_: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      ended.push(signal.aborted);
      signal.addEventListener("abort", () => {
        ended.push(signal.aborted);
        resolve();
      });
    });
  const mock = await startMock({ clock: { now: () => 0, wait } });
  mock.enqueue({ delayMs: 1 });
  const answer = fetch(mock.url + path, { headers }).catch((error: unknown) => error);
  await expect.poll(() => ended).toEqual([false]);
  await mock.close();
  expect(await answer).toBeInstanceOf(TypeError);
  expect(ended).toEqual([false, true]);
});

test.each([{ case: "vendor-sample" }, { status: 200 }, {}])("%j dropped before the headers", async (answer) => {
  await using mock = await startMock();
  mock.enqueue({ ...answer, drop: "before-headers" });
  await expect(fetch(mock.url + path, { headers })).rejects.toThrow("fetch failed");
  expect(mock.requests.map(({ status }) => status)).toEqual([undefined]);
  expect((await fetch(mock.url + path, { headers })).status).toBe(200);
});

test.each([{ case: "vendor-sample" }, { status: 200 }, {}])("%j dropped in the middle of the body", async (answer) => {
  await using mock = await startMock();
  mock.enqueue({ ...answer, drop: "mid-body" });
  const response = await fetch(mock.url + path, { headers });
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow("terminated");
  expect((await fetch(mock.url + path, { headers })).status).toBe(200);
});

test("an endpoint moves after requests, step by step", async () => {
  await using mock = await startMock({ endpoints: { "es-1": endpoints(2), "es-2": [] } });
  mock.move({ endpointId: "ep-1", afterRequests: 1, set: { connectionStatus: "Connecting" } });
  mock.move({ endpointId: "ep-1", afterRequests: 2, set: { connectionStatus: "Connected", endpointStatus: "Active" } });
  const seen: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    await fetch(mock.url + pathOf("es-2"), { headers });
    const { Result } = await (await fetch(mock.url + pathOf("es-1"), { headers })).json();
    seen.push(`${Result[0].connectionStatus} ${Result[0].endpointStatus} ${Result[1].connectionStatus}`);
  }
  expect(seen).toEqual([
    "Disconnected Creating Disconnected",
    "Connecting Creating Disconnected",
    "Connected Active Disconnected",
    "Connected Active Disconnected",
  ]);
});

test("an endpoint moves after milliseconds", async () => {
  const clock = manualClock();
  await using mock = await startMock({ endpoints: endpoints(1), clock });
  mock.move({ endpointId: "ep-1", afterMs: 500, set: { endpointStatus: "Active" } });
  const status = async () => {
    const { Result } = await (await fetch(mock.url + path, { headers })).json();
    return Result[0].endpointStatus;
  };
  clock.advance(499);
  expect(await status()).toBe("Creating");
  clock.advance(1);
  expect(await status()).toBe("Active");
  mock.reset();
  expect(await status()).toBe("Creating");
});

test.each<[object, string]>([
  [{ afterRequests: 1 }, "endpointId: is missing"],
  [{ endpointId: "ep-1", afterMs: 1, vanish: true }, "one of set, vanish and appear"],
  [{ endpointId: "ep-1", afterMs: 1, set: { endpointStatus: "Activ" } }, "set.endpointStatus must be equal to one of"],
  [{ endpointId: "ep-1", afterMs: 1, set: { endpointName: 1 } }, "set.endpointName must be string"],
  [{ endpointId: "ep-9", afterRequests: 1 }, 'the endpointId "ep-9"'],
  [{ endpointId: "ep-1" }, "either afterRequests or afterMs"],
  [{ endpointId: "ep-1", afterRequests: 1, afterMs: 1 }, "either afterRequests or afterMs"],
  [{ endpointId: "ep-1", afterRequests: -1 }, "afterRequests: -1"],
  [{ endpointId: "ep-1", afterMs: -1 }, "afterMs: -1"],
])("the move %j is refused", async (transition, message) => {
  await using mock = await startMock({ endpoints: endpoints(1) });
  expect(() => mock.move(JSON.parse(JSON.stringify({ set: {}, ...transition })))).toThrow(message);
});

test("requests are recorded without secrets, the last ones only", async () => {
  await using mock = await startMock({
    keepRequests: 2,
    credentials: { ...credentials, securityToken: "secret-token" },
  });
  const call = await signedCall({ "x-acs-security-token": "secret-token" });
  const { host: _, ...sent } = call.headers;
  for (const page of ["1", "0", "2"])
    await fetch(`${mock.url}${path}?page=${page}`, { headers: { ...sent, cookie: "c" } });
  expect(mock.requests.map(({ query }) => query)).toEqual([[["page", "0"]], [["page", "2"]]]);
  const [first] = mock.requests;
  expect(first).toMatchObject({
    method: "GET",
    path,
    violations: [{ fault: "request", location: "query.page", message: "must be >= 1" }],
  });
  const text = JSON.stringify(mock.requests);
  expect(text).not.toContain("secret-token");
  expect(text).not.toContain(/Signature=(.*)$/.exec(call.headers.authorization ?? "")?.[1]);
  expect(first?.headers).toMatchObject({ "x-acs-security-token": "***", cookie: "***" });
  mock.reset();
  expect(mock.requests).toEqual([]);
});

test.each<[string, Record<string, string>]>([
  ["?page=0", headers],
  ["?pages=2", headers],
  ["", { accept: "application/json" }],
])("strict: %s %j is the request's fault", async (query, sent) => {
  await using mock = await startMock({ strict: true });
  const response = await fetch(`${mock.url}${path}${query}`, { headers: sent });
  expect(response.status).toBe(422);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({ fault: "request", violations: [{ fault: "request" }] });
});

test("strict: an answer that the document does not allow is the document's fault", async () => {
  await using mock = await startMock({ strict: true });
  mock.enqueue({ status: 200, body: { RequestId: "1" } });
  const response = await fetch(mock.url + path, { headers });
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({
    fault: "document",
    detail: "body.Result is missing",
  });
});

test("mocks side by side share nothing", async () => {
  await using first = await startMock({ endpoints: endpoints(1) });
  await using second = await startMock({ endpoints: endpoints(1) });
  first.enqueue({ case: "throttled" });
  first.move({ endpointId: "ep-1", afterRequests: 0, set: { endpointStatus: "Active" } });
  const { Result } = await (await fetch(second.url + path, { headers })).json();
  expect(Result[0].endpointStatus).toBe("Creating");
  expect([first.requests.length, second.requests.length]).toEqual([0, 1]);
});

test("an enqueued answer waits for the call that it is meant for", async () => {
  await using mock = await startMock({ endpoints: endpoints(45) });
  mock.enqueue({ case: "throttled", request: { InstanceId: "es-2" } });
  mock.enqueue({ case: "internal-error", request: { page: 2 } });
  mock.enqueue({ case: "service-unavailable", request: { InstanceId: "es-1", size: 20 }, times: 2 });
  mock.enqueue({ status: 418, operationId: operation.operationId, request: { page: 9 } });
  const status = async (id: string, query = "") => (await fetch(mock.url + pathOf(id) + query, { headers })).status;
  expect(await status("es-1", "?page=2&size=5")).toBe(500);
  expect(await status("es-1", "?size=5")).toBe(200);
  // Where a call leaves a parameter out, its default counts.
  expect([await status("es-1"), await status("es-1", "?size=20"), await status("es-1")]).toEqual([503, 503, 200]);
  expect([await status("es-2"), await status("es-2")]).toEqual([400, 200]);
  expect([await status("es-3", "?page=9"), await status("es-3", "?page=9")]).toEqual([418, 200]);
});

test("scripted answers count as requests for the instance, as errors do", async () => {
  await using mock = await startMock({ endpoints: { "es-1": endpoints(1), "es-2": [] } });
  mock.move({ endpointId: "ep-1", afterRequests: 3, set: { endpointStatus: "Active" } });
  mock.enqueue({ case: "throttled" });
  const get = async (id: string, query = "") => (await fetch(mock.url + pathOf(id) + query, { headers })).json();
  await get("es-1");
  await get("es-1", "?page=0");
  await get("es-2");
  expect((await get("es-1")).Result[0].endpointStatus).toBe("Creating");
  expect((await get("es-1")).Result[0].endpointStatus).toBe("Active");
});

test("an endpoint vanishes and another appears, and a reset brings back what was given", async () => {
  const clock = manualClock();
  await using mock = await startMock({ endpoints: { "es-1": endpoints(2), "es-2": [] }, clock });
  const [third] = endpoints(3).slice(2);
  if (!third) throw new Error("there is no third endpoint");
  mock.move({ endpointId: "ep-1", vanish: true, afterRequests: 1 });
  mock.move({ appear: third, InstanceId: "es-2", afterMs: 500 });
  mock.move({ endpointId: "ep-3", set: { endpointStatus: "Active" }, afterMs: 900 });
  const seen = async (id: string) => {
    const { Result } = await (await fetch(mock.url + pathOf(id), { headers })).json();
    return Result.map((one: VpcEndpoint) => `${one.endpointId} ${one.endpointStatus}`);
  };
  expect([await seen("es-1"), await seen("es-1")]).toEqual([["ep-1 Creating", "ep-2 Creating"], ["ep-2 Creating"]]);
  expect(await seen("es-2")).toEqual([]);
  clock.advance(500);
  expect(await seen("es-2")).toEqual(["ep-3 Creating"]);
  clock.advance(400);
  expect(await seen("es-2")).toEqual(["ep-3 Active"]);
  mock.reset();
  expect([await seen("es-1"), await seen("es-2")]).toEqual([["ep-1 Creating", "ep-2 Creating"], []]);
});

test.each<[object, string]>([
  [{ afterMs: 0, appear: { endpointId: "ep-9" } }, "appear must have required property 'serviceId'"],
  [{ afterMs: 0, appear: endpoints(9)[8] }, "InstanceId: undefined has no list of endpoints"],
  [{ afterMs: 0, appear: endpoints(9)[8], InstanceId: "es-9" }, 'InstanceId: "es-9" has no list of endpoints'],
  [{ afterMs: 0, appear: endpoints(1)[0], InstanceId: "es-1" }, 'appear: the list has the endpointId "ep-1" already'],
])("%j does not appear", async (transition, message) => {
  await using mock = await startMock({ endpoints: { "es-1": endpoints(1) } });
  expect(() => mock.move(JSON.parse(JSON.stringify(transition)))).toThrow(message);
});

test("a record says which operation was called and why it was refused", async () => {
  await using mock = await startMock({ endpoints: {} });
  for (const target of [`${path}?page=0`, path, "/nowhere"]) await fetch(mock.url + target, { headers });
  expect(mock.requests.map(({ operationId, code, message }) => [operationId, code, message])).toEqual([
    [operation.operationId, "InvalidParameter", "The parameter page is invalid: it must be an integer from 1."],
    [operation.operationId, "InstanceNotFound", "The instanceId provided does not exist."],
    [undefined, "InvalidAction.NotFound", "No operation has this path."],
  ]);
});

test("signatures and tokens in a query are not recorded", async () => {
  await using mock = await startMock();
  await fetch(`${mock.url}${path}?SecurityToken=secret-1&Signature=secret-2&AccessKeyId=secret-3&page=1`, { headers });
  expect(JSON.stringify(mock.requests)).not.toContain("secret");
  expect(mock.requests[0]?.query).toContainEqual(["page", "1"]);
});

test("a move can concern one instance, and those that are due together come in the order in which they were due", async () => {
  const clock = manualClock();
  await using mock = await startMock({ clock, endpoints: { "es-1": endpoints(1), "es-2": endpoints(1) } });
  mock.move({ endpointId: "ep-1", InstanceId: "es-1", afterMs: 200, set: { connectionStatus: "Connected" } });
  mock.move({ endpointId: "ep-1", InstanceId: "es-1", afterMs: 100, set: { connectionStatus: "Connecting" } });
  clock.advance(500);
  const status = async (id: string) =>
    (await (await fetch(mock.url + pathOf(id), { headers })).json()).Result[0].connectionStatus;
  expect([await status("es-1"), await status("es-2")]).toEqual(["Connected", "Disconnected"]);
  expect(() => mock.move({ endpointId: "ep-1", InstanceId: "es-9", afterMs: 1, vanish: true })).toThrow(
    'endpointId: no list of es-9 has the endpointId "ep-1"',
  );
});

test("secrets in other headers and in unknown schemes are not recorded", async () => {
  await using mock = await startMock();
  const sent = { "x-acs-bearer-token": "s3", "x-acs-accesskey-id": "s3", "x-api-key": "s3", authorization: "s3 id" };
  await fetch(mock.url + path, { headers: { ...headers, ...sent } });
  expect(JSON.stringify(mock.requests)).not.toContain("s3");
});

test("new endpoints of one instance leave a pending move of another as it is", async () => {
  await using mock = await startMock({ endpoints: { "es-1": endpoints(1), "es-2": endpoints(1) } });
  mock.move({ endpointId: "ep-1", afterRequests: 0, set: { endpointStatus: "Active" } });
  const init = { method: "PUT", headers: { "content-type": "application/json" }, body: "[]" };
  expect((await fetch(`${mock.url}/_mock/endpoints/es-1`, init)).status).toBe(204);
  const { Result } = await (await fetch(mock.url + pathOf("es-2"), { headers })).json();
  expect(Result[0].endpointStatus).toBe("Active");
});
