// What a call or a client is given is read once: nobody changes it later.
import { expect, test } from "vitest";
import { entry, InstanceId, page, reason, stubCaller, stubClient } from "../test-support/stub.ts";

const two = [() => page(entry("a")), () => page(entry("b")), () => page()];

test("parameters that are changed while paging change nothing", async () => {
  const { client, sent } = stubClient(two);
  const params = { InstanceId, size: 1 };
  for await (const _ of client.listVpcEndpoints(params)) Object.assign(params, { InstanceId: "es-other", size: 9 });
  expect(sent.map(({ url }) => url.pathname.split("/")[3])).toEqual(Array(3).fill("es-cn-2r429tctl000d%2A%2A%2A%2A"));
  expect(sent.map(({ url }) => url.searchParams.get("size"))).toEqual(["1", "1", "1"]);
});

test("parameters that are changed right after the call change nothing, however deep", async () => {
  const { caller, sent } = stubCaller([() => Response.json({ RequestId: "R" })]);
  const operation = {
    operationId: "Tag",
    method: "PUT",
    path: "/tags",
    parameters: [{ name: "tags", in: "body", required: true, type: "object" }],
    answer: {},
  } as const;
  const params = { tags: { inner: { value: "before" } } };
  const call = caller.call(operation, params, {});
  params.tags.inner.value = "after";
  await call;
  expect(sent[0]?.init.body).toBe('{"tags":{"inner":{"value":"before"}}}');
});

test("options of a call that are changed while paging change nothing", async () => {
  const { client, sent } = stubClient(two);
  const options = { headers: { "x-acs-trace": "1" }, query: { novel: 1 }, maxPages: 9 };
  for await (const _ of client.listVpcEndpoints({ InstanceId, size: 1 }, options)) {
    options.headers["x-acs-trace"] = "2";
    options.query.novel = 2;
    options.maxPages = 1;
  }
  expect(sent.map(({ headers }) => headers["x-acs-trace"])).toEqual(["1", "1", "1"]);
  expect(sent.map(({ url }) => url.searchParams.get("novel"))).toEqual(["1", "1", "1"]);
});

test("options of a client that are changed later change nothing", async () => {
  const credentials = { accessKeyId: "BEFORE", accessKeySecret: "s" };
  const options = { credentials, maxRetries: 1, baseUrl: "https://a.example" };
  const { caller, sent } = stubCaller([() => new Response("", { status: 503 })], options);
  Object.assign(options, { maxRetries: "x", baseUrl: "https://b.example" });
  credentials.accessKeyId = "AFTER";
  await reason(caller.call({ operationId: "X", method: "GET", path: "/", parameters: [], answer: {} }, {}, {}));
  expect(sent).toHaveLength(2);
  expect(sent[0]?.headers.authorization).toContain("Credential=BEFORE,");
});

test.each([{ size: 10 }, { page: 3 }, { page: undefined }])(
  "the documented names in query %j are refused",
  async (query) => {
    const { client, sent } = stubClient(two);
    const [name] = Object.keys(query);
    const options = { query: Object.assign<Record<string, number>, object>({}, query) };
    expect(await reason(client.listVpcEndpoints({ InstanceId }, options))).toMatchObject({
      name: "ConfigurationError",
      message: `query: "${name}" is a parameter of ListVpcEndpoints`,
    });
    expect(sent).toHaveLength(0);
  },
);
