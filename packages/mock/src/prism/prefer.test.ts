// What a request prefers: Prism answers with an example of the document, or says why it cannot.

import { operation } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";
import { anyone, path } from "../../test/support.ts";
import { startMock } from "../mock.ts";

const { operationId } = operation;

async function ask(prefer: string, query = "", sent: Record<string, string> = anyone) {
  await using mock = await startMock();
  const headers = prefer === "" ? sent : { ...sent, prefer };
  const response = await fetch(mock.url + path + query, { headers });
  const { status } = response;
  const body = await response.json();
  const [recorded] = mock.requests;
  return {
    status,
    headers: response.headers,
    body,
    operationId: recorded?.operationId,
    violations: recorded?.violations,
  };
}

test.each([
  ["code=503", "", 503, "ServiceUnavailable"],
  ["example=throttled, code=400", "", 400, "Throttling"],
  ["", "?__code=503&page=1", 503, "ServiceUnavailable"],
  ["", "?page=1&__code=503", 503, "ServiceUnavailable"],
  ["code=400, example=throttled", "?size=x", 400, "Throttling"],
  ["code=422, example=throttled", "?size=x", 400, "Throttling"],
])("Prefer: %s with the query %s is answered with %i and %s", async (prefer, query, status, Code) => {
  expect(await ask(prefer, query)).toMatchObject({ status, body: { Code }, operationId });
});

test.each(["?code__=503", "?code=503"])("the query %s prefers nothing", async (query) => {
  expect((await ask("", query)).status).toBe(200);
});

test("an example alone is one of those for a success", async () => {
  const { status, body } = await ask("example=empty-page");
  expect([status, body.Result]).toEqual([200, []]);
});

test("only throttling asks the caller to wait", async () => {
  const throttled = await ask("code=400, example=throttled");
  expect(throttled.headers.get("x-acs-retry-after")).toBe("1000");
  const { headers, body } = await ask("code=400, example=missing-parameter");
  expect(body.Code).toBe("MissingParameter");
  expect(headers.get("x-acs-retry-after")).toBeNull();
  expect(headers.get("x-acs-request-id")).toBe(body.RequestId);
});

test("what is told of an answer has names in lower case", async () => {
  const told: string[] = [];
  await using mock = await startMock({ onRequest: (_, { answer }) => void told.push(...Object.keys(answer.headers)) });
  await fetch(mock.url + path, { headers: { ...anyone, prefer: "code=400, example=throttled" } });
  expect(told).toEqual(expect.arrayContaining(["content-type", "x-acs-request-id", "x-acs-retry-after"]));
});

test("the seed repeats what is made up", async () => {
  const made = async (seed: number) => (await ask(`dynamic=true, seed=${seed}`)).body;
  expect(await made(1)).toEqual(await made(1));
  expect(await made(1)).not.toEqual(await made(2));
});

const problem = (name: string) => `https://stoplight.io/prism/errors#${name}`;

test.each<[string, string, string, number, string, object]>([
  ["a code that is no number", "code=abc", "", 422, problem("UNPROCESSABLE_ENTITY"), { operationId: undefined }],
  ["an example that there is not", "code=200, example=nothing", "", 500, problem("UNKNOWN"), {}],
  ["a server that there is not", "", "?__server=http://x.example", 404, problem("NO_SERVER_MATCHED_ERROR"), {}],
])("%s is a problem of Prism's", async (_, prefer, query, status, type, more) => {
  const { headers, ...answer } = await ask(prefer, query);
  expect(headers.get("content-type")).toBe("application/problem+json");
  const expected = { status, body: { type, status }, operationId, violations: [], ...more };
  expect(answer).toMatchObject(expected);
});

test("a problem of Prism's, too, tells that JSON was not asked for", async () => {
  const { status, violations } = await ask("code=200, example=nothing", "", { authorization: "anyone" });
  expect([status, violations]).toMatchObject([500, [{ fault: "request", location: "headers.accept" }]]);
});

test("a server of the document is answered for", async () => {
  const server = encodeURIComponent("https://elasticsearch.cn-hangzhou.aliyuncs.com");
  expect((await ask("", `?__server=${server}`)).status).toBe(200);
});

test("a path with a percent sign before a literal segment is an unknown one", async () => {
  await using mock = await startMock();
  const response = await fetch(mock.url + path.replace("instances", "%instances"), { headers: anyone });
  expect([response.status, await response.json()]).toMatchObject([404, { Code: "InvalidAction.NotFound" }]);
});

test("an enqueued answer that breaks the document is the document's fault", async () => {
  await using mock = await startMock();
  mock.enqueue({ status: 200, body: { Result: 5 } });
  await fetch(mock.url + path, { headers: anyone });
  expect(mock.requests[0]?.violations).toEqual([
    { fault: "document", location: "body.RequestId", message: "is missing" },
    { fault: "document", location: "body.Result", message: "must be array" },
  ]);
});
