import { cases } from "@vpc-endpoints/openapi";
import { credentials, endpoints } from "@vpc-endpoints/test-data";
import { allOperations } from "@vpc-endpoints/types";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterEach, expect, test } from "vitest";
import { anyone, path, pathOf, requestOf, signedCall } from "../../test/support.ts";
import { type Mock, startMock } from "../mock.ts";
import type { ServiceOptions } from "../service/index.ts";
import { handlers, type InProcessMock, inProcessMock } from "./in-process.ts";

const host = "http://elasticsearch.example";
const server = setupServer();
afterEach(() => server.close());

function intercept(mock: InProcessMock): void {
  server.resetHandlers(...mock.handlers);
  server.listen({ onUnhandledFrame: "error" });
}

async function ask(url: string, init: RequestInit) {
  const response = await fetch(url, init);
  const sent = [...response.headers].filter(([name]) => /^(content-type|x-acs-.*)$/.test(name));
  return { status: response.status, headers: Object.fromEntries(sent), body: await response.text() };
}

/** What the server and what the handlers answer to the same requests. */
async function both(
  options: ServiceOptions,
  requests: readonly { target: string; init: RequestInit }[],
  prepare: (mock: Mock | InProcessMock) => void = () => {},
) {
  const served = [];
  await using mock = await startMock(options);
  prepare(mock);
  for (const { target, init } of requests) served.push(await ask(mock.url + target, init));
  const inProcess = inProcessMock(options);
  prepare(inProcess);
  intercept(inProcess);
  const intercepted = [];
  for (const { target, init } of requests) intercepted.push(await ask(host + target, init));
  return { served, intercepted };
}

const get = (target: string) => ({ target, init: { headers: anyone } });

test.each(allOperations)(
  "$operationId: the handlers answer as the server does",
  async ({ operationId, parameters }) => {
    const called = cases.filter((one) => one.operationId === operationId).map(requestOf);
    const [first] = called;
    // Bodies that lack what is required, hold another type or are none.
    const bodies = parameters.some((one) => one.in === "body") ? ["{}", "[]", "{", ""] : [];
    const wrong = bodies.map((body) => ({ target: first?.target ?? "", init: { ...first?.init, body } }));
    const { served, intercepted } = await both({ seed: 1 }, [...called, ...wrong]);
    expect(intercepted).toEqual(served);
  },
);

test.each<[string, ServiceOptions, string[]]>([
  ["the vendor's sample", {}, [path]],
  ["pages", { endpoints: endpoints(45), seed: 1 }, [path, `${path}?page=3`, `${path}?page=2&size=7`, `${path}?page=9`]],
  ["instances", { endpoints: { "es-1": endpoints(2) }, seed: 1 }, [pathOf("es-1"), pathOf("es-2")]],
  [
    "bad parameters",
    { seed: 1 },
    ["?page=0", "?page=x", "?size=1.5", "?page=", "?page=1&page=2", "?page=1e1"].map((query) => path + query),
  ],
  [
    "what is a number, but no integer",
    { seed: 1 },
    ["?page=0x1", "?page=1e0", "?page=%2B1", "?size=0x1", "?size=1e0", "?size=%2B1"].map((query) => path + query),
  ],
  ["a slip in strict mode", { strict: true }, [path, `${path}?pages=2`, `${path}?page=0`]],
  ["no signature where one is needed", { credentials, seed: 1 }, [path]],
])("%s: the handlers answer as the server does", async (_, options, targets) => {
  const { served, intercepted } = await both(options, targets.map(get));
  expect(intercepted).toEqual(served);
});

test.each(["0x1", "1e0", "+1"])("%s is no integer", async (page) => {
  intercept(inProcessMock());
  const response = await fetch(`${host}${path}?page=${encodeURIComponent(page)}`, { headers: anyone });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ Code: "InvalidParameter" });
});

test.each([
  [false, 200],
  [true, 422],
])("a request that does not ask for JSON gets, with strict %s, the %i of the server", async (strict, status) => {
  const { served, intercepted } = await both({ strict }, [
    { target: path, init: { headers: { authorization: "any" } } },
  ]);
  expect(intercepted).toMatchObject([{ status }]);
  expect(served).toMatchObject([{ status }]);
});

test("a request that does not ask for JSON is noted as a slip of the caller", async () => {
  const mock = inProcessMock();
  intercept(mock);
  await fetch(host + path, { headers: { authorization: "any" } });
  expect(mock.requests).toMatchObject([{ violations: [{ fault: "request", location: "headers.accept" }] }]);
});

test("scenarios: the handlers answer as the server does", async () => {
  const { served, intercepted } = await both(
    { endpoints: endpoints(1), seed: 1 },
    [path, path, path, path].map(get),
    (mock) => {
      mock.enqueue({ case: "throttled" });
      mock.enqueue({ status: 502, headers: { "content-type": "text/html" }, body: "<h1>Bad gateway</h1>" });
      mock.move({ endpointId: "ep-1", afterRequests: 1, set: { endpointStatus: "Active" } });
    },
  );
  expect(intercepted).toEqual(served);
  expect(intercepted.map(({ status }) => status)).toEqual([400, 502, 200, 200]);
});

test("a signature is verified", async () => {
  const now = () => Date.parse("2026-01-02T03:04:05Z");
  const mock = inProcessMock({ credentials, clock: { now, wait: () => Promise.resolve() } });
  intercept(mock);
  const { headers } = await signedCall({ host: "elasticsearch.example" });
  const url = `${host}${path}?page=1`;
  expect((await fetch(url, { headers })).status).toBe(200);
  expect(await (await fetch(url, { headers })).json()).toMatchObject({ Code: "SignatureNonceUsed" });
  expect(await (await fetch(`${url}&size=1`, { headers })).json()).toMatchObject({ Code: "SignatureDoesNotMatch" });
  expect(mock.requests.map(({ code }) => code)).toEqual([undefined, "SignatureNonceUsed", "SignatureDoesNotMatch"]);
});

test("answers can be dropped and delayed", async () => {
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  const mock = inProcessMock({ clock: { now: () => 0, wait } });
  intercept(mock);
  mock.enqueue({ drop: "before-headers" });
  mock.enqueue({ drop: "mid-body" });
  mock.enqueue({ delayMs: 5000 });
  await expect(fetch(host + path, { headers: anyone })).rejects.toThrow(TypeError);
  const response = await fetch(host + path, { headers: anyone });
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow(TypeError);
  expect((await fetch(host + path, { headers: anyone })).status).toBe(200);
  expect(waits).toEqual([5000]);
});

test("what is no operation goes to the handlers after these", async () => {
  const mock = inProcessMock();
  server.resetHandlers(
    ...mock.handlers,
    http.get("*", () => HttpResponse.text("another")),
  );
  server.listen({ onUnhandledFrame: "error" });
  expect(await (await fetch(`${host}/prefix${path}`, { headers: anyone })).text()).toBe("another");
  expect(mock.requests).toEqual([]);
});

test("handlers alone serve data too", async () => {
  server.resetHandlers(...handlers({ endpoints: [] }));
  server.listen({ onUnhandledFrame: "error" });
  expect(await (await fetch(host + path, { headers: anyone })).json()).toMatchObject({ Result: [] });
});
