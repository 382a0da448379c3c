import { createClient, waitForVpcEndpoint } from "@vpc-endpoints/client";
import { type MockOptions, startMock } from "@vpc-endpoints/mock";
import { cases } from "@vpc-endpoints/openapi";
import { credentials, endpoints } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";

const InstanceId = "es-cn-2r429tctl000d****";

async function start(options: MockOptions = {}) {
  const mock = await startMock({ credentials, strict: true, ...options });
  // Retries would hide what the mock answered first.
  const settings = { baseUrl: mock.url, credentials, maxRetries: 0 };
  return { mock, client: createClient(settings), [Symbol.asyncDispose]: mock.close };
}

const own = cases.filter(({ operationId }) => operationId === "ListVpcEndpoints");
const successes = own.filter(({ response }) => response.status === 200);
const failures = own.filter(({ response }) => response.status !== 200);

test.each(successes)("case $name arrives as it is", async ({ name, response }) => {
  await using running = await start();
  running.mock.enqueue({ case: name });
  expect(await running.client.listVpcEndpoints({ InstanceId })).toEqual(response.body);
});

test.each(failures)("case $name arrives as its error", async ({ name, response }) => {
  await using running = await start();
  // Twice, because the client follows the server's clock once when a request is said to be expired.
  running.mock.enqueue({ case: name, times: 2 });
  const { Code, RequestId } = response.body;
  await expect(running.client.listVpcEndpoints({ InstanceId })).rejects.toMatchObject({
    status: response.status,
    code: Code,
    requestId: RequestId,
  });
});

test("it pages through 1,000 endpoints, every request signed", async () => {
  const all = endpoints(1000);
  await using running = await start({ endpoints: { [InstanceId]: all }, keepRequests: 100 });
  const found = [];
  for (let page = 1; ; page += 1) {
    const { Result } = await running.client.listVpcEndpoints({ InstanceId, page });
    found.push(...Result);
    if (Result.length < 20) break;
  }
  expect(found).toEqual(all);
  expect(running.mock.requests.map(({ status }) => status)).toEqual(Array.from({ length: 51 }, () => 200));
});

test("a wrong secret, a foreign ID and a missing token are refused", async () => {
  await using mock = await startMock({
    credentials: [credentials, { ...credentials, accessKeyId: "sts", securityToken: "token" }],
  });
  const codeFor = (own: object) =>
    createClient({ baseUrl: mock.url, credentials: { ...credentials, ...own } })
      .listVpcEndpoints({ InstanceId })
      .then(
        () => "accepted",
        ({ code }: { code: string }) => code,
      );
  expect(await codeFor({})).toBe("accepted");
  expect(await codeFor({ accessKeySecret: "another" })).toBe("SignatureDoesNotMatch");
  expect(await codeFor({ accessKeyId: "another" })).toBe("InvalidAccessKeyId.NotFound");
  expect(await codeFor({ accessKeyId: "sts" })).toBe("MissingSecurityToken");
  expect(await codeFor({ accessKeyId: "sts", securityToken: "token" })).toBe("accepted");
  expect(await codeFor({ accessKeyId: "sts", securityToken: "wrong" })).toBe(
    "InvalidSecurityToken.MismatchWithAccessKey",
  );
});

test.each(["before-headers", "mid-body"] as const)(
  "a connection dropped %s is an error, and the next call works",
  async (drop) => {
    await using running = await start();
    running.mock.enqueue({ drop });
    await expect(running.client.listVpcEndpoints({ InstanceId })).rejects.toBeInstanceOf(Error);
    expect((await running.client.listVpcEndpoints({ InstanceId })).Result).toHaveLength(2);
  },
);

test("it pages by itself", async () => {
  const all = endpoints(1000);
  await using running = await start({ endpoints: all });
  const found = [];
  for await (const endpoint of running.client.listVpcEndpoints({ InstanceId, size: 300 })) found.push(endpoint);
  expect(found).toEqual(all);
  expect(running.mock.requests).toHaveLength(4);
});

test("it waits until an endpoint is available and connected", async () => {
  const [endpoint] = endpoints(1, { endpointStatus: "Active", connectionStatus: "Connected" });
  if (!endpoint) throw new Error("endpoints(1) is empty");
  const { endpointId } = endpoint;
  const creating = { ...endpoint, endpointStatus: "Creating", connectionStatus: "Disconnected" } as const;
  await using running = await start({ endpoints: [creating] });
  running.mock.move({ endpointId, afterRequests: 1, set: { connectionStatus: "Connecting" } });
  running.mock.move({ endpointId, afterRequests: 2, set: { endpointStatus: "Active" } });
  running.mock.move({ endpointId, afterRequests: 3, set: { connectionStatus: "Connected" } });
  const until = { endpointStatus: "Active", connectionStatus: "Connected" } as const;
  const found = await waitForVpcEndpoint(running.client, { InstanceId, endpointId }, until, {
    minDelayMs: 1,
    maxDelayMs: 1,
  });
  expect(found).toEqual(endpoint);
  expect(running.mock.requests).toHaveLength(4);
});
