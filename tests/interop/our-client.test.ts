import { createClient } from "@vpc-endpoints/client";
import { type MockOptions, startMock } from "@vpc-endpoints/mock";
import { cases } from "@vpc-endpoints/openapi";
import { expect, test } from "vitest";
import { credentials, endpoints } from "./endpoints.ts";

const InstanceId = "es-cn-2r429tctl000d****";

async function start(options: MockOptions = {}) {
  const mock = await startMock({ credentials, strict: true, ...options });
  // Retries would hide what the mock answered first.
  const settings = { baseUrl: mock.url, credentials, maxRetries: 0 };
  return { mock, client: createClient(settings), [Symbol.asyncDispose]: mock.close };
}

const successes = cases.filter(({ response }) => response.status === 200);
const failures = cases.filter(({ response }) => response.status !== 200);

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

test("it sees an endpoint become available", async () => {
  const [endpoint] = endpoints(1);
  if (!endpoint) throw new Error("endpoints(1) is empty");
  await using running = await start({ endpoints: [{ ...endpoint, endpointStatus: "Creating" }] });
  running.mock.move({ endpointId: endpoint.endpointId, afterRequests: 2, set: { endpointStatus: "Active" } });
  const seen = [];
  for (let round = 0; round < 3; round += 1) {
    const { Result } = await running.client.listVpcEndpoints({ InstanceId });
    seen.push(Result[0]?.endpointStatus);
  }
  expect(seen).toEqual(["Creating", "Creating", "Active"]);
});
