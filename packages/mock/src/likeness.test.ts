// Where the mock does as the service does, and Prism alone would not.
import { operation } from "@vpc-endpoints/test-data";
import { setupServer } from "msw/node";
import { expect, test } from "vitest";
import { exchange } from "../test/raw.ts";
import { anyone, manualClock, path, pathOf } from "../test/support.ts";
import { startMock } from "./mock.ts";
import { inProcessMock } from "./msw/in-process.ts";

test.each([undefined, "*/*", "text/html, */*;q=0.1", "application/jsonp", "application/xml"])(
  "accept %s is noted",
  async (accept) => {
    await using mock = await startMock();
    const headers = { authorization: "anyone", ...(accept === undefined ? {} : { accept }) };
    expect((await fetch(mock.url + path, { headers })).status).toBe(200);
    expect(mock.requests[0]?.violations).toEqual([
      {
        fault: "request",
        location: "headers.accept",
        message: "must be application/json, or the service answers in XML",
      },
    ]);
  },
);

test.each(["application/json", "text/plain, Application/JSON; charset=utf-8"])("accept %s is right", async (accept) => {
  await using mock = await startMock({ strict: true });
  const response = await fetch(mock.url + path, { headers: { authorization: "anyone", accept } });
  expect(response.status).toBe(200);
  expect(mock.requests[0]?.violations).toEqual([]);
});

test("strict: a request that does not ask for JSON fails", async () => {
  await using mock = await startMock({ strict: true });
  const response = await fetch(mock.url + path, { headers: { authorization: "anyone" } });
  expect(response.status).toBe(422);
  expect((await response.json()).detail).toBe("headers.accept must be application/json, or the service answers in XML");
});

test("an unknown path is an unknown action, and Prism says why", async () => {
  await using mock = await startMock({ seed: 1 });
  const response = await fetch(`${mock.url}/nowhere`, { headers: anyone });
  expect(response.status).toBe(404);
  const body = await response.json();
  expect(body).toMatchObject({ Code: "InvalidAction.NotFound", Message: "No operation has this path." });
  expect(response.headers.get("x-acs-request-id")).toBe(body.RequestId);
  expect(response.headers.get("sl-violations")).toContain("The route /nowhere hasn't been found");
});

test("a path with a literal segment that is encoded is an unknown one", async () => {
  await using mock = await startMock();
  const response = await fetch(mock.url + path.replace("instances", "%69nstances"), { headers: anyone });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ Code: "InvalidAction.NotFound" });
  expect(response.headers.get("sl-violations")).toContain("/openapi/%69nstances/");
});

test("an unknown method is answered with those that there are", async () => {
  await using mock = await startMock();
  const response = await fetch(mock.url + path, { method: "PATCH", headers: anyone });
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")?.split(", ")).toContain(operation.method);
  expect(await response.json()).toMatchObject({ Code: "InvalidAction.NotFound" });
  expect(response.headers.get("sl-violations")).toContain('does not have \\"patch\\" method');
});

test("strict: an unknown path fails as any other violation", async () => {
  await using mock = await startMock({ strict: true });
  const response = await fetch(`${mock.url}/nowhere`, { headers: anyone });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ fault: "request" });
});

test("with a clock, the header Date is the clock's", async () => {
  const clock = manualClock();
  await using mock = await startMock({ clock });
  const date = async () => (await fetch(mock.url + path, { headers: anyone })).headers.get("date");
  expect(await date()).toBe("Fri, 02 Jan 2026 03:04:05 GMT");
  clock.advance(3_600_000);
  expect(await date()).toBe("Fri, 02 Jan 2026 04:04:05 GMT");
  mock.enqueue({ status: 200, headers: { date: "Thu, 01 Jan 2026 00:00:00 GMT" } });
  expect(await date()).toBe("Thu, 01 Jan 2026 00:00:00 GMT");
});

test("in a process, too, the header Date is the clock's", async () => {
  const mock = inProcessMock({ clock: manualClock() });
  const server = setupServer(...mock.handlers);
  server.listen();
  const response = await fetch(`http://service.example${path}`, { headers: anyone });
  server.close();
  expect(response.headers.get("date")).toBe("Fri, 02 Jan 2026 03:04:05 GMT");
});

test.each(["0x1", "1e0", "+1", "1.0", " 1", "1_0"])("page=%s is no integer", async (page) => {
  await using mock = await startMock({ endpoints: [] });
  const response = await fetch(`${mock.url}${pathOf("es-1")}?page=${encodeURIComponent(page)}`, { headers: anyone });
  expect(response.status).toBe(400);
  const { Code, Message } = await response.json();
  expect([Code, Message]).toEqual(["InvalidParameter", "The parameter page is invalid: it must be an integer from 1."]);
  expect(mock.requests[0]?.violations).toMatchObject([{ location: "query.page" }]);
});

test.each([204, 304])("an enqueued %i has no body, and no header that speaks of one", async (status) => {
  await using mock = await startMock();
  mock.enqueue({ status, headers: { "transfer-encoding": "chunked", "content-length": "5", "x-own": "1" } });
  const head = [`GET ${path} HTTP/1.1`, "host: mock", "connection: close", "authorization: anyone"];
  const answer = await exchange(mock.url, head);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toMatch(/\r\nx-own: 1\r\n/i);
  expect(answer).not.toMatch(/transfer-encoding|content-length/i);
  expect(answer.endsWith("\r\n\r\n")).toBe(true);
});
