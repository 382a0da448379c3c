import { cases } from "@vpc-endpoints/openapi";
import { expect, test } from "vitest";
import { entry, InstanceId, page, reason, stubClient } from "../test-support/stub.ts";
import { decodeAnswer, requestIdOf } from "./decode.ts";

const call = (answer: () => Response, options = {}) =>
  stubClient([answer], { maxRetries: 0, ...options }).client.listVpcEndpoints({ InstanceId });
const text =
  (body: BodyInit, status = 200, headers = {}) =>
  () =>
    new Response(body, { status, headers: { "x-acs-request-id": "HEADER-ID", ...headers } });

// The contract tests hold every operation to its cases; here one operation is called.
const own = cases.filter(({ operationId }) => operationId === "ListVpcEndpoints");
const page200 = own.filter(({ response }) => response.status === 200);
const errors = own.filter(({ response }) => response.status !== 200 && response.body.Code !== "SignatureDoesNotMatch");

test.each(page200)("case $name is given as it is", async ({ response: { status, headers, body } }) => {
  expect(await call(() => Response.json(body, { status, headers }))).toEqual(body);
});

test.each(errors)("case $name is an error with all that it says", async ({ response: { status, headers, body } }) => {
  const error = await reason(call(() => Response.json(body, { status, headers })));
  const { Code, Message, RequestId, HostId } = body;
  const message = expect.stringContaining(`${Code}: ${Message}`);
  expect(error).toMatchObject({ status, code: Code, requestId: RequestId, hostId: HostId, message });
});

test("fields and enum values that the document does not know pass through", async () => {
  const unknown = { ...entry("a", { endpointStatus: "Hibernating" }), novel: { deep: [1] } };
  expect(await call(() => page(unknown))).toEqual({ RequestId: "REQUEST-ID", Result: [unknown] });
});

test.each([
  ["JSON", '{"Code":"InstanceNotFound","Message":"No.","RequestId":"R"}', 404, "R"],
  ["JSON in lower case", '{"code":"InstanceNotFound","message":"No.","requestId":"R"}', 404, "R"],
  ["JSON without a request ID", '{"Code":"InstanceNotFound","Message":"No."}', 404, "HEADER-ID"],
  ["a Code with status 200", '{"Code":"InstanceNotFound","Message":"No.","RequestId":"R","Result":[]}', 200, "R"],
  ["XML", "<Error>\n<Code>InstanceNotFound</Code><Message>No.</Message><RequestId>R</RequestId></Error>", 400, "R"],
])("an error as %s", async (_, body, status, requestId) => {
  const error = await reason(call(text(body, status, { "content-type": "anything/at-all" })));
  expect(error).toMatchObject({
    name: "ApiError",
    code: "InstanceNotFound",
    message: "InstanceNotFound: No.",
    status,
    requestId,
  });
});

test("an error as XML is unescaped", async () => {
  const body = "<Error><Code>Novel</Code><Message>a &lt;b&gt; &amp;amp; &quot;&#39;&#x41;&nbsp;</Message></Error>";
  expect(await reason(call(text(body, 400)))).toMatchObject({ message: "Novel: a <b> &amp; \"'A&nbsp;" });
});

test("an error as XML may have attributes and CDATA", async () => {
  const body = '<Error xmlns="urn:x"><Code>Novel</Code><Message lang="en"><![CDATA[a <b> & c]]></Message></Error>';
  expect(await reason(call(text(body, 400)))).toMatchObject({ message: "Novel: a <b> & c" });
});

test("which policy refused the request is on the error, without secrets", async () => {
  const AccessDeniedDetail = { AuthAction: "elasticsearch:ListVpcEndpoints", Principal: ["KEY-SECRET"] };
  const body = JSON.stringify({ Code: "Forbidden.RAM", AccessDeniedDetail });
  expect(await reason(call(text(body, 403)))).toMatchObject({
    accessDeniedDetail: { AuthAction: "elasticsearch:ListVpcEndpoints", Principal: ["***"] },
  });
});

test.each([
  ["Throttling.Api", "ThrottlingError"],
  ["InvalidAccessKeyId.NotFound", "AuthenticationError"],
  ["IncompleteSignature", "AuthenticationError"],
  ["SignatureNonceUsed", "AuthenticationError"],
  ["Forbidden.RAM", "ApiError"],
])("the code %s is a %s", async (Code, name) => {
  expect(await reason(call(text(JSON.stringify({ Code }), 400)))).toMatchObject({ name, code: Code });
});

test.each(["Forbidden", "Forbidden.RAM", "NoPermission"])("%s names the permission that is needed", async (Code) => {
  expect(await reason(call(text(JSON.stringify({ Code, Message: "No." }), 403)))).toMatchObject({
    message: expect.stringMatching(
      /^(Forbidden|NoPermission).*: No\. \(it takes the permission elasticsearch:ListVpcEndpoints on acs:elasticsearch:/,
    ),
  });
});

test("status 429 without a code is throttling", async () => {
  expect(await reason(call(text("slow down", 429)))).toMatchObject({ name: "ThrottlingError", code: "Throttling" });
});

test.each<[string, () => Response, number, boolean]>([
  ["HTML", text("<html><title>502</title>", 502, { "content-type": "text/html" }), 502, true],
  ["an empty body", text(""), 200, false],
  ["truncated JSON", text('{"RequestId":"R","Result":[{'), 200, false],
  ["bytes that are no UTF-8", text(new Uint8Array([0x7b, 0xff, 0xfe])), 200, false],
  ["a Result that is no array", text('{"RequestId":"R","Result":{}}'), 200, false],
  ["an entry that is no object", text('{"RequestId":"R","Result":[null]}'), 200, false],
  ["a page without a RequestId", text('{"Result":[]}'), 200, false],
  ["JSON that is no object", text("[]"), 200, false],
  ["null", text("null"), 200, false],
  ["status 204", () => new Response(null, { status: 204, headers: { "x-acs-request-id": "HEADER-ID" } }), 204, false],
  ["a redirect", text("", 307, { location: "https://elsewhere.example/" }), 307, false],
])("%s is an invalid response", async (_, answer, status, retryable) => {
  const error = await reason(call(answer));
  expect(error).toMatchObject({ name: "InvalidResponseError", status, requestId: "HEADER-ID", retryable });
});

test("the message of an invalid response holds the beginning of the body, and no more", async () => {
  const error = await reason(call(text(`<h1>Bad\n gateway</h1>${"x".repeat(9999)}`, 502)));
  expect(String(error)).toContain("<h1>Bad gateway</h1>xxx");
  expect(String(error).length).toBeLessThan(400);
});

test("what is shown of a body that is not UTF-8 begins with its beginning, and holds no secret", async () => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of ["bad: KEY-", "SECRET ", "end"]) controller.enqueue(new TextEncoder().encode(part));
      controller.enqueue(new Uint8Array([0xff]));
      controller.close();
    },
  });
  expect(String(await reason(call(text(body))))).toContain('is not UTF-8: "bad: *** end\ufffd"');
});

test("a secret that follows much white space is not shown, nor a part of it", async () => {
  const error = await reason(call(text(`${" ".repeat(4995)}KEY-SECRET`, 502)));
  expect(String(error)).toContain('" ***"');
});

test("a token that holds the AccessKey ID is hidden as a whole", async () => {
  const credentials = { accessKeyId: "KEY-ID", accessKeySecret: "KEY-SECRET", securityToken: "STS-KEY-ID-TOKEN" };
  expect(String(await reason(call(text("STS-KEY-ID-TOKEN", 502), { credentials })))).toContain('"***"');
});

test.each([
  ["that is announced", { "content-length": "99999999" }],
  ["that is not announced", {}],
])("a body over the limit %s is refused while it streams", async (_, headers) => {
  let pulled = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(1000));
    },
    cancel() {
      cancelled = true;
    },
  });
  const error = await reason(call(text(body, 200, headers), { maxBodyBytes: 5000 }));
  expect(error).toMatchObject({
    name: "InvalidResponseError",
    message: expect.stringContaining("5000 bytes"),
    retryable: false,
  });
  expect(cancelled).toBe(true);
  expect(pulled).toBeLessThan(10);
});

test("a body of exactly the limit is read", async () => {
  const body = '{"RequestId":"R","Result":[]}';
  expect(await call(text(body), { maxBodyBytes: body.length })).toEqual({ RequestId: "R", Result: [] });
});

const context = { now: new Date(0), redact: (text: string) => text };
const operation = { operationId: "GetThing", method: "GET", path: "/", parameters: [] };
const decoded = async (answer: Record<string, string>, json: unknown) =>
  decodeAnswer({ ...operation, answer }, { response: new Response(), text: JSON.stringify(json) }, context);

test.each<[Record<string, string>, unknown]>([
  [{}, {}],
  [{ "/a/b": "string" }, { a: { b: "c" } }],
  [{ "/a~1b": "string" }, { "a/b": "c" }],
  [{ "/a~0b": "string" }, { "a~b": "c" }],
  [{ "/~01": "string" }, { "~1": "c" }],
  [{ "/a~1~1b~0~0": "string" }, { "a//b~~": "c" }],
  [{ "": "object" }, { a: 1 }],
  [{ "/": "integer" }, { "": 1 }],
])("an answer that is to have %j may be %j", async (answer, json) => {
  expect(await decoded(answer, json)).toEqual(json);
});

test.each<[Record<string, string>, unknown]>([
  [{ "/a/b": "any" }, { a: "text" }],
  [{ "/a/b": "any" }, { b: 1 }],
  [{ "/a/0": "any" }, { a: [1] }],
  [{ "/a/length": "integer" }, { a: "text" }],
  [{ "/a": "string", "/b": "string" }, { a: "text" }],
])("an answer that is to have %j cannot be %j", async (answer, json) => {
  expect(await reason(decoded(answer, json))).toMatchObject({
    ...{ name: "InvalidResponseError", status: 200 },
    message: expect.stringContaining("is neither a success nor an error of the service"),
  });
});

test.each<[unknown, Record<string, string>, string | undefined]>([
  [{ RequestId: "A" }, { "x-acs-request-id": "B" }, "A"],
  [{ requestId: "A" }, {}, "A"],
  [{ RequestId: 5 }, { "x-acs-request-id": "B" }, "B"],
  ["text", { "x-acs-request-id": "B" }, "B"],
  [{}, {}, undefined],
])("the ID of a request with the answer %j and the headers %j is %s", (data, headers, id) => {
  expect(requestIdOf(data, new Response(null, { headers }))).toBe(id);
});
