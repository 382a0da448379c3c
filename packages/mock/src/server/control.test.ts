import { endpoints } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";
import { anyone as headers, manualClock, path, pathOf } from "../../test/support.ts";
import { startMock } from "../mock.ts";
import { handlers } from "./control-handlers.ts";

const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;

test.each([
  ["a body of an answer", "POST", "enqueue", `{"status":200,"body":${deep}}`, "body: is nested deeper than 100 levels"],
  ["what a call has", "POST", "enqueue", `{"request":{"page":${deep}}}`, "request: is nested deeper than 100 levels"],
  ["a list", "PUT", "endpoints/es-1", deep, "0: is nested deeper than 100 levels"],
  ["a map", "PUT", "endpoints", `{"es-1":${deep}}`, "es-1: is nested deeper than 100 levels"],
])("%s that is nested too deeply is refused by its name", async (_, method, name, body, detail) => {
  await using mock = await startMock();
  const response = await fetch(`${mock.url}/_mock/${name}`, { method, body });
  expect([response.status, await response.json()]).toEqual([400, { type: "about:blank", status: 400, detail }]);
});

test.each([
  ["a list", "endpoints", [...endpoints(2), ...endpoints(1)], "endpoints: [2]"],
  ["the list of a map", "endpoints", { "es-1": [...endpoints(2), ...endpoints(1)] }, "endpoints: es-1[2]"],
  ["the list of an instance", "endpoints/es-1", [...endpoints(2), ...endpoints(1)], "endpoints: [2]"],
])("%s that has an endpointId twice is refused", async (_, name, data, place) => {
  await using mock = await startMock();
  const response = await fetch(`${mock.url}/_mock/${name}`, { method: "PUT", body: JSON.stringify(data) });
  const detail = `${place}.endpointId: "ep-1" is there already, at [0]`;
  expect([response.status, await response.json()]).toEqual([400, { type: "about:blank", status: 400, detail }]);
});

test("100 levels are served", async () => {
  await using mock = await startMock();
  const body = `${"[".repeat(100)}${"]".repeat(100)}`;
  const init = { method: "POST", body: `{"status":200,"body":${body}}` };
  expect((await fetch(`${mock.url}/_mock/enqueue`, init)).status).toBe(204);
  expect(await (await fetch(mock.url + path, { headers })).text()).toBe(body);
  const deeper = { method: "POST", body: `{"status":200,"body":[${body}]}` };
  expect((await fetch(`${mock.url}/_mock/enqueue`, deeper)).status).toBe(400);
});

test.each([
  ["POST", "enqueue", "{", 400, "JSON"],
  ["POST", "enqueue", "", 400, "body: is missing"],
  ["POST", "enqueue", "[]", 400, "body: must be object"],
  ["POST", "enqueue", '{"cases":"x"}', 400, "cases: there is no such field"],
  ["POST", "enqueue", '{"case":1,"times":0}', 400, "case: must be string\ntimes: must be >= 1"],
  ["POST", "enqueue", '{"headers":{"a":1},"status":200}', 400, "headers.a: must be string"],
  ["POST", "enqueue", '{"request":{"pages":1}}', 400, "request: there is no parameter pages"],
  ["POST", "enqueue", '{"operationId":"Nothing"}', 400, "operationId: there is no operation"],
  ["POST", "enqueue", '{"case":"x"}', 400, 'there is no case "x"'],
  [
    "POST",
    "enqueue",
    '{"drop":"x"}',
    400,
    "drop: must be equal to one of the allowed values: before-headers, mid-body",
  ],
  ["POST", "enqueue", '{"case":"throttled","status":200}', 400, "either case or status"],
  ["POST", "enqueue", '{"body":{}}', 400, "needs a status"],
  ["POST", "move", '{"endpointId":"ep-1"}', 400, "either afterRequests or afterMs"],
  ["POST", "move", '{"afterMs":1,"set":{}}', 400, "endpointId: is missing"],
  ["POST", "move", '{"afterMs":1,"endpointId":"ep-1"}', 400, "one of set, vanish and appear"],
  ["POST", "move", '{"afterMs":-1}', 400, "afterMs: must be >= 0"],
  ["POST", "move", '{"afterMs":1,"appear":{"endpointId":1}}', 400, "appear.serviceId: is missing"],
  ["POST", "clock", "{}", 400, "either set or advance"],
  ["POST", "clock", '{"advance":1e300}', 400, "advance: the clock has no such time"],
  ["POST", "clock", '{"advance":8640000000000000}', 400, "advance: the clock has no such time"],
  ["POST", "clock", '{"set":"2026-12-31T23:59:60Z"}', 400, "set: the clock has no such time"],
  ["POST", "enqueue", '{"status":200,"headers":{"trailer":"x"}}', 400, "headers: trailer speaks of the connection"],
  ["POST", "enqueue", '{"status":200,"headers":{"x-a":"1\\n2"}}', 400, 'headers: "x-a"'],
  ["POST", "enqueue", '{"case":"throttled","request":{"page":null}}', 400, "request.page: null"],
  ["POST", "move", '{"afterMs":1,"endpointId":"ep-9","vanish":true}', 400, "endpointId: no list of endpoints has"],
  ["POST", "clock", '{"set":"soon"}', 400, 'set: must match format "date-time"'],
  ["POST", "reset", '{"session":"a"}', 400, "body: there must be none, or {}"],
  ["POST", "reset", "x", 400, "body: is no JSON"],
  ["PUT", "endpoints", "5", 400, "body: must be array,object"],
  ["PUT", "endpoints", '{"es-1":[{}]}', 400, "es-1.0.endpointId: is missing"],
  ["PUT", "endpoints/es-1", '{"es-1":[]}', 400, "body: must be array"],
  ["PUT", "endpoints/es-1", '[{"endpointStatus":"Activ"}]', 400, "0.endpointStatus: must be equal to one of"],
  ["PUT", "endpoints", '{"":[]}', 400, "endpoints: an InstanceId is empty"],
  ["PUT", "endpoints/%zz", "[]", 400, "InstanceId: is not percent-encoded as it should be"],
  ["GET", "endpoints/%E4", undefined, 400, "InstanceId: is not percent-encoded as it should be"],
  ["GET", "endpoints", undefined, 404, "no endpoints were given"],
  ["GET", "endpoints/es-1", undefined, 404, "es-1 has no list of endpoints"],
  ["GET", "enqueue", undefined, 405, "Use POST"],
  ["POST", "health", "", 405, "Use GET"],
  ["GET", "constructor", undefined, 404, "/_mock/enqueue"],
])("%s %s %s: %i", async (method, name, body, status, detail) => {
  await using mock = await startMock();
  const response = await fetch(`${mock.url}/_mock/${name}`, { method, body: body ?? null });
  expect(response.status).toBe(status);
  // The next request of the same program may come over the same connection.
  expect(response.headers.get("connection")).not.toBe("close");
  expect(await response.json()).toMatchObject({ status, detail: expect.stringContaining(detail) });
});

test.each([null, "", "{}", " { } "])("a reset takes the body %j", async (body) => {
  await using mock = await startMock();
  const response = await fetch(`${mock.url}/_mock/reset`, { method: "POST", body });
  expect(response.status).toBe(204);
});

test("a method that there is none of is answered with those that there are", async () => {
  await using mock = await startMock();
  const response = await fetch(`${mock.url}/_mock/endpoints/es-1`, { method: "DELETE" });
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, PUT"]);
});

test("the document of the control API is served, and describes every operation", async () => {
  await using mock = await startMock();
  const served = await (await fetch(`${mock.url}/_mock/openapi.json`)).json();
  const paths: Record<string, Record<string, { operationId?: string }>> = served.paths;
  const described = Object.values(paths).flatMap((item) => Object.values(item).flatMap((one) => one.operationId ?? []));
  expect(described.sort()).toEqual([...handlers.keys()].sort());
  expect(served.components.schemas.VpcEndpoint.required).toContain("endpointId");
});

test("what fails for another reason than the request is no fault of the caller", async () => {
  const clock = manualClock();
  await using mock = await startMock({ clock });
  // The date of the answer asks first, before the request is looked at.
  let asked = 0;
  clock.now = () => {
    if (asked++ > 0) throw new Error("it stands still");
    return 0;
  };
  const response = await fetch(`${mock.url}/_mock/clock`);
  expect([response.status, (await response.json()).detail]).toEqual([
    500,
    "The callback clock.now failed: it stands still",
  ]);
});

test("data is read and replaced, whole and by instance", async () => {
  await using mock = await startMock({ endpoints: endpoints(1) });
  const get = async (name: string) => (await fetch(`${mock.url}/_mock/${name}`)).json();
  const put = async (name: string, body: unknown) =>
    (await fetch(`${mock.url}/_mock/${name}`, { method: "PUT", body: JSON.stringify(body) })).status;
  const count = async (id: string) => (await (await fetch(mock.url + pathOf(id), { headers })).json()).Result?.length;
  expect(await get("endpoints")).toEqual(endpoints(1));
  expect(await get("endpoints/es-9")).toEqual(endpoints(1));
  expect(await put("endpoints", { "es-1": endpoints(2), "es/2": [] })).toBe(204);
  expect([await count("es-1"), await count("es/2"), await count("es-9")]).toEqual([2, 0, undefined]);
  expect(await put("endpoints/es%2F2", endpoints(3))).toBe(204);
  expect(await get("endpoints")).toEqual({ "es-1": endpoints(2), "es/2": endpoints(3) });
  expect(await get("endpoints/es%2F2")).toEqual(endpoints(3));
  expect(await put("endpoints", endpoints(4))).toBe(204);
  expect(await put("endpoints/es-1", endpoints(1))).toBe(204);
  expect(await get("endpoints")).toEqual({ "es-1": endpoints(1) });
});

test("the clock is read, set and advanced, and a reset moves it back", async () => {
  const clock = manualClock();
  await using mock = await startMock({ clock, endpoints: endpoints(1) });
  const now = async (body?: object) => {
    const init = body ? { method: "POST", body: JSON.stringify(body) } : {};
    return (await (await fetch(`${mock.url}/_mock/clock`, init)).json()).now;
  };
  expect(await now()).toBe("2026-01-02T03:04:05.000Z");
  expect(await now({ set: "2030-01-01T00:00:00+01:00" })).toBe("2029-12-31T23:00:00.000Z");
  expect(await now({ advance: 1500 })).toBe("2029-12-31T23:00:01.500Z");
  expect((await fetch(mock.url + path, { headers })).headers.get("date")).toBe("Mon, 31 Dec 2029 23:00:01 GMT");
  clock.advance(500);
  expect(await now()).toBe("2029-12-31T23:00:02.000Z");
  mock.reset();
  expect(await now()).toBe("2026-01-02T03:04:05.500Z");
});

test("a refused time leaves the clock as it is", async () => {
  await using mock = await startMock();
  for (const body of ['{"set":"2026-12-31T23:59:60Z"}', '{"advance":1e300}']) {
    expect((await fetch(`${mock.url}/_mock/clock`, { method: "POST", body })).status).toBe(400);
  }
  expect((await fetch(`${mock.url}/_mock/clock`)).status).toBe(200);
  expect((await fetch(mock.url + path, { headers })).status).toBe(200);
});
