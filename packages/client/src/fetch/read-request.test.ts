// Bodies and tokens, of operations that the document does not have.
import { allOperations, type OperationDescription } from "@vpc-endpoints/types";
import { afterAll, expect, test, vi } from "vitest";

vi.mock(import("@vpc-endpoints/types"), async (original) => {
  const path = "/things/{nameOfTheThing}";
  const operation = { operationId: "Novel", method: "POST", path, parameters: [], answer: {} };
  const longer = { ...operation, operationId: "Longer", path: "/all/things/{id}" };
  const first = { ...operation, operationId: "First", path: "/first/things/{id}" };
  const head = { ...operation, operationId: "Head", method: "HEAD" };
  return { ...(await original()), allOperations: [first, operation, longer, head] };
});

// Other files have loaded these modules with the operations of the document, and others will.
vi.resetModules();
const { fillToken } = await import("./fill-token.ts");
const { readRequest } = await import("./read-request.ts");
afterAll(() => vi.resetModules());

const url = "https://a.example/things/a*b?z=1&a=b+c";
const read = (input: string | Request, init: RequestInit = {}) =>
  readRequest(input, init, {
    headers: { accept: "x" },
    allowInsecureHttp: false,
    hosts: ["a.example"],
    totalTimeoutMs: 1000,
  });

test.each<[string, () => [string | Request, RequestInit?]]>([
  ["a text", () => [url, { method: "POST", body: '{"a":"é"}' }]],
  ["bytes", () => [url, { method: "post", body: new TextEncoder().encode('{"a":"é"}') }]],
  ["a Request", () => [new Request(url, { method: "POST", body: '{"a":"é"}', headers: { "x-other": "1" } })]],
  ["a Request and more", () => [new Request(url), { method: "POST", body: '{"a":"é"}' }]],
])("the body may be %s", async (_, make) => {
  const { operation, request } = await read(...make());
  expect(operation.operationId).toBe("Novel");
  expect(request).toMatchObject({
    method: "POST",
    url: "https://a.example/things/a%2Ab?a=b%20c&z=1",
    path: "/things/a%2Ab",
    host: "a.example",
    body: '{"a":"é"}',
    headers: { "content-type": expect.stringMatching(/^(application\/json|text\/plain)/), accept: "x" },
  });
});

test("a request without a body has none, and no type of one", async () => {
  const { request } = await read(new Request(url, { method: "POST" }));
  expect(request.body).toBeUndefined();
  expect(request.headers).not.toHaveProperty("content-type");
});

test.each(["/other/a", "/things/", "/things", "/", "/things/a/b"])("%s is no operation", async (path) => {
  await expect(read(`https://a.example${path}`, { method: "POST" })).rejects.toMatchObject({
    message: `fetch: "POST ${path}" is no operation of the document`,
  });
});

test("a text without a type is taken for JSON, and null for no body", async () => {
  const { request } = await read(url, { method: "POST", body: "{}" });
  expect(request).toMatchObject({ body: "{}", headers: { "content-type": "application/json" } });
  const none = await read(new Request(url, { method: "POST", body: "{}" }), { body: null });
  expect(none.request.body).toBeUndefined();
});

test("a HEAD with a body is refused", async () => {
  await expect(read(url, { method: "head", body: "{}" })).rejects.toMatchObject({
    name: "ConfigurationError",
    message: 'fetch: "HEAD" has no body',
  });
  expect((await read(url, { method: "head" })).operation.operationId).toBe("Head");
});

test("the path with the most segments that fits is the operation", async () => {
  const [first, , longer] = allOperations;
  const found = async (path: string) => (await read(`https://a.example${path}`, { method: "POST" })).operation;
  expect(await found("/first/things/a")).toBe(first);
  expect(await found("/all/things/a")).toBe(longer);
});

const request = { method: "POST", url, host: "", path: "", query: [["z", "1"]] as const, headers: {}, body: '{"b":1}' };
const withToken = (place: "header" | "query" | "body"): OperationDescription => ({
  operationId: "Novel",
  method: "POST",
  path: "/",
  parameters: [
    { name: "id", in: "path", required: true, type: "string" },
    { name: "ClientToken", in: place, required: false, type: "string" },
  ],
  answer: {},
  idempotencyToken: "ClientToken",
});

test("a token is filled where the document says, unless it was given", () => {
  const token = () => "T";
  expect(fillToken(withToken("header"), request, token)?.headers).toEqual({ clienttoken: "T" });
  expect(fillToken(withToken("query"), request, token)).toMatchObject({
    url: "https://a.example/things/a*b?ClientToken=T&z=1",
    query: [
      ["z", "1"],
      ["ClientToken", "T"],
    ],
  });
  const { body: _, ...empty } = request;
  expect(fillToken(withToken("body"), empty, token)).toMatchObject({
    body: '{"ClientToken":"T"}',
    headers: { "content-type": "application/json" },
  });
  expect(fillToken(withToken("body"), request, token)?.body).toBe('{"ClientToken":"T","b":1}');
  const given = { ...request, headers: { clienttoken: "mine" }, body: '{"ClientToken":"mine"}' };
  expect(fillToken(withToken("header"), given, token)?.headers).toEqual({ clienttoken: "mine" });
  expect(fillToken(withToken("body"), given, token)?.body).toBe('{"ClientToken":"mine"}');
  const query = { ...request, query: [["z", "1"] as const, ["ClientToken", "mine"] as const] };
  expect(fillToken(withToken("query"), query, token)).toBe(query);
  const { idempotencyToken: __, ...none } = withToken("query");
  expect(fillToken(none, request, token)).toBeUndefined();
});

test("a body that is no JSON object has no place for a token", () => {
  expect(fillToken(withToken("body"), { ...request, body: "[]" }, () => "T")).toBeUndefined();
  expect(fillToken(withToken("body"), { ...request, body: "text" }, () => "T")).toBeUndefined();
});

test("a body keeps the type that fetch would give it, and bytes that are not UTF-8 are refused", async () => {
  const form = await read(url, { method: "POST", body: new URLSearchParams({ a: "b" }) });
  expect(form.request).toMatchObject({
    body: "a=b",
    headers: { "content-type": expect.stringContaining("urlencoded") },
  });
  const bytes = read(url, { method: "POST", body: new Uint8Array([0xff]) });
  await expect(bytes).rejects.toMatchObject({ name: "ConfigurationError", message: 'fetch: "body" is not UTF-8' });
});

test.each<[string, () => [string | Request, RequestInit?], string]>([
  ["a body that was used", () => [used(), {}], 'fetch: "body" of the request was used already'],
  ["a header name that is none", () => [url, { method: "POST", headers: { "a b": "c" } }], "cannot be sent"],
  ["a signal that is none", () => [url, JSON.parse('{"method":"POST","signal":{}}')], "is no AbortSignal"],
])("%s is refused by an error of the package", async (_, make, message) => {
  await expect(read(...make())).rejects.toMatchObject({
    name: "ConfigurationError",
    message: expect.stringContaining(message),
  });
});

test("reading a body is limited", async () => {
  const body = new ReadableStream();
  const init = { method: "POST", body, duplex: "half" } as const;
  const settings = { headers: {}, allowInsecureHttp: false, hosts: ["a.example"], totalTimeoutMs: 10 };
  await expect(readRequest(url, init, settings)).rejects.toMatchObject({
    name: "TimeoutError",
    scope: "total",
    limitMs: 10,
  });
});

function used(): Request {
  const request = new Request(url, { method: "POST", body: "{}" });
  void request.text();
  return request;
}
