import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { credentials, endpoints } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";
import { anyone as headers, manualClock, path, pathOf, signedCall } from "../test/support.ts";
import { startMock } from "./mock.ts";
import { handlers } from "./server/control-handlers.ts";

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
  ["GET", "endpoints", undefined, 404, "no endpoints were given"],
  ["GET", "endpoints/es-1", undefined, 404, "es-1 has no list of endpoints"],
  ["GET", "enqueue", undefined, 405, "Use POST"],
  ["POST", "health", "", 405, "Use GET"],
  ["GET", "constructor", undefined, 404, "/_mock/enqueue"],
])("%s %s %s: %i", async (method, name, body, status, detail) => {
  await using mock = await startMock();
  const response = await fetch(`${mock.url}/_mock/${name}`, { method, body: body ?? null });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ status, detail: expect.stringContaining(detail) });
});

test.each([null, "", "{}", " { } "])("a reset takes the body %j", async (body) => {
  await using mock = await startMock();
  const response = await fetch(`${mock.url}/_mock/reset`, { method: "POST", body });
  expect(response.status).toBe(204);
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

test("sessions on one server share nothing", async () => {
  await using mock = await startMock({ endpoints: endpoints(1), credentials });
  const asked = async (session: string, nonce: string) => {
    const { headers: signed, method } = await signedCall({
      host: new URL(mock.url).host,
      "x-acs-date": `${new Date().toISOString().slice(0, -5)}Z`,
      "x-acs-signature-nonce": nonce,
    });
    const { host: _, ...sent } = signed;
    const response = await fetch(`${mock.url}${path}?page=1`, {
      method,
      headers: { ...sent, "x-mock-session": session },
    });
    const { Code, Result } = await response.json();
    return Code ?? Result.length;
  };
  const control = async (session: string, name: string, init: RequestInit = {}) => {
    const response = await fetch(`${mock.url}/_mock/${name}`, { ...init, headers: { "x-mock-session": session } });
    return response.status === 204 ? undefined : response.json();
  };
  await control("a", "endpoints", { method: "PUT", body: JSON.stringify(endpoints(3)) });
  await control("a", "enqueue", { method: "POST", body: '{"case":"throttled"}' });
  await control("b", "clock", { method: "POST", body: '{"advance":3600000}' });
  expect(await asked("a", "1")).toBe("Throttling");
  expect(await asked("a", "2")).toBe(3);
  expect(await asked("b", "2")).toBe("InvalidTimeStamp.Expired");
  expect(await asked("c", "2")).toBe(1);
  expect((await control("a", "requests")).length).toBe(2);
  expect((await control("c", "requests")).map((one: { status: number }) => one.status)).toEqual([200]);
  expect(mock.requests).toEqual([]);
  await control("a", "reset", { method: "POST" });
  expect(await control("a", "requests")).toEqual([]);
  expect((await control("b", "requests")).length).toBe(1);
});

test("without the control API there are no sessions", async () => {
  await using mock = await startMock({ control: false });
  await fetch(mock.url + path, { headers: { ...headers, "x-mock-session": "a" } });
  expect(mock.requests).toHaveLength(1);
});

test("the last 1,000 sessions are kept", async () => {
  await using mock = await startMock({ endpoints: endpoints(1) });
  const headersOf = (session: number) => ({ ...headers, "x-mock-session": `s-${session}` });
  for (let session = 0; session <= 1000; session += 1) await fetch(mock.url + path, { headers: headersOf(session) });
  const kept = async (session: number) =>
    (await (await fetch(`${mock.url}/_mock/requests`, { headers: headersOf(session) })).json()).length;
  expect([await kept(1), await kept(1000), await kept(0)]).toEqual([1, 1, 0]);
});

test.each<[string, Record<string, string>, number]>([
  ["a page of another origin", { origin: "http://page.example" }, 403],
  ["another site", { "sec-fetch-site": "cross-site" }, 403],
  ["a name that is bound to this machine", { host: "page.example" }, 403],
  ["a page of its own", { host: "localhost:4010", origin: "http://localhost:4010" }, 200],
  ["IPv6", { host: "[::1]:4010" }, 200],
])("the control API and %s", async (_, sent, status) => {
  await using mock = await startMock();
  const { hostname, port } = new URL(mock.url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  const lines = Object.entries({ host: `${hostname}:${port}`, connection: "close", ...sent });
  socket.end(`GET /_mock/health HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`);
  expect(await text(socket)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});

test("a refused time leaves the clock as it is", async () => {
  await using mock = await startMock();
  for (const body of ['{"set":"2026-12-31T23:59:60Z"}', '{"advance":1e300}']) {
    expect((await fetch(`${mock.url}/_mock/clock`, { method: "POST", body })).status).toBe(400);
  }
  expect((await fetch(`${mock.url}/_mock/clock`)).status).toBe(200);
  expect((await fetch(mock.url + path, { headers })).status).toBe(200);
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

test("the document of the control API is sound", async () => {
  const { output, code } = await lint(new URL("../dist/control-api.json", import.meta.url));
  expect(output).not.toContain("Error was generated");
  expect(code).toBe(0);
});

async function lint(file: URL) {
  const bin = fileURLToPath(new URL("../node_modules/@redocly/cli/bin/cli.js", import.meta.url));
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  const child = spawn(process.execPath, [bin, "lint", fileURLToPath(file), "--extends", "spec"], {
    env,
    cwd: tmpdir(),
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { output: out + err, code };
}
