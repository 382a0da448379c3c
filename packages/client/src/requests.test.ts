import type { OperationDescription } from "@vpc-endpoints/types";
import { expect, test } from "vitest";
import { buildRequest, serverAt } from "./requests.ts";

const operation: OperationDescription = {
  operationId: "UpdateThing",
  method: "PUT",
  path: "/things/{id}/parts/{part}",
  parameters: [
    { name: "id", in: "path", required: true, type: "string" },
    { name: "part", in: "path", required: true, type: "string" },
    { name: "Trace", in: "header", required: false, type: "integer" },
    { name: "isDry", in: "query", required: false, type: "boolean" },
    { name: "zones", in: "body", required: false, type: "array" },
    { name: "tags", in: "body", required: false, type: "object" },
  ],
  answer: {},
};
const withoutBody = { ...operation, parameters: operation.parameters.filter((one) => one.in !== "body") };
const ids = { id: "a", part: "b" };
const server = (url = "https://a.example") => serverAt(url, { accept: "application/json" });

test.each([
  ["https://a.example", "https://a.example/things/a/parts/b", "/things/a/parts/b"],
  ["https://a.example/", "https://a.example/things/a/parts/b", "/things/a/parts/b"],
  ["https://a.example:8443/x", "https://a.example:8443/x/things/a/parts/b", "/x/things/a/parts/b"],
  ["https://a.example/x/", "https://a.example/x/things/a/parts/b", "/x/things/a/parts/b"],
  ["https://a.example/x/y", "https://a.example/x/y/things/a/parts/b", "/x/y/things/a/parts/b"],
])("the path of the server %s stands before that of the operation", (base, url, path) => {
  const request = buildRequest(server(base), withoutBody, ids, {});
  expect(request).toEqual({
    ...{ method: "PUT", url, host: new URL(base).host, path, query: [], canonicalQuery: "", body: undefined },
    headers: { accept: "application/json" },
  });
});

test("each value is sent where the document says, as text", () => {
  const values = { id: "a/b", part: "$&", Trace: 7, isDry: false, zones: ["é"], tags: { a: "b" } };
  expect(buildRequest(server(), operation, values, {})).toEqual({
    method: "PUT",
    url: "https://a.example/things/a%2Fb/parts/%24%26?isDry=false",
    host: "a.example",
    path: "/things/a%2Fb/parts/%24%26",
    query: [["isDry", "false"]],
    canonicalQuery: "isDry=false",
    headers: { accept: "application/json", trace: "7", "content-type": "application/json" },
    body: '{"zones":["é"],"tags":{"a":"b"}}',
  });
});

test("what is left out is sent nowhere, but an operation with a body sends one", () => {
  const values = { ...ids, Trace: undefined, isDry: undefined, zones: undefined };
  const { url, headers, body } = buildRequest(server(), operation, values, {});
  expect(url).toBe("https://a.example/things/a/parts/b");
  expect(headers).toEqual({ accept: "application/json", "content-type": "application/json" });
  expect(body).toBe("{}");
});

test("what the options add is sent too: headers in lower case, and each query value that is there", () => {
  const query = Object.assign<Record<string, number>, object>({ n: 3 }, { gone: undefined, text: "a b" });
  const options = { headers: { "X-Other": "1" }, query };
  const request = buildRequest(server(), withoutBody, { ...ids, isDry: true }, options);
  expect(request.url).toBe("https://a.example/things/a/parts/b?isDry=true&n=3&text=a%20b");
  expect(request.query).toEqual([
    ["n", "3"],
    ["text", "a b"],
    ["isDry", "true"],
  ]);
  expect(request.headers).toEqual({ accept: "application/json", "x-other": "1" });
});

test("what goes with every request stays as it is", () => {
  const shared = server();
  buildRequest(shared, operation, { ...ids, Trace: 1 }, { headers: { "x-other": "1" } });
  expect(shared.headers).toEqual({ accept: "application/json" });
});
