import sdk from "@alicloud/elasticsearch20170613";
import core from "@alicloud/openapi-core";
import { type MockOptions, startMock } from "@vpc-endpoints/mock";
import { cases } from "@vpc-endpoints/openapi";
import { credentials, endpoints, operation } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";

// The SDK encodes only the first `*` of an ID but signs another path, so the masked ID of the sample cannot be used.
const instanceId = "es-cn-2r429tctl000d0001";

async function start(options: MockOptions = {}, accessKeySecret = credentials.accessKeySecret) {
  const mock = await startMock({ credentials, strict: true, ...options });
  const endpoint = new URL(mock.url).host;
  const config = new core.$OpenApiUtil.Config({ ...credentials, accessKeySecret, endpoint, protocol: "HTTP" });
  const client = new sdk.default(config);
  const list = (page?: number, size?: number, id = instanceId) =>
    client.listVpcEndpoints(id, new sdk.ListVpcEndpointsRequest({ page, size }));
  return { mock, list, [Symbol.asyncDispose]: mock.close };
}

/** An entry as the SDK decodes it: without the two fields that its model lacks. */
function asDecoded(entry: object): object {
  const { zoneId: _, securityGroupId: __, ...rest } = { zoneId: "", securityGroupId: "", ...entry };
  return rest;
}

function resultOf(body: Readonly<Record<string, unknown>>): object[] {
  return Array.isArray(body.Result) ? body.Result : [];
}

const own = cases.filter(({ operationId }) => operationId === operation.operationId);
const successes = own.filter(({ response }) => response.status === 200);
const failures = own.filter(({ response }) => response.status !== 200);

test.each(successes)("case $name arrives field by field", async ({ name, response }) => {
  await using running = await start();
  running.mock.enqueue({ case: name });
  const { statusCode, headers, body } = await running.list();
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject(response.headers);
  expect(body?.requestId).toBe(response.body.RequestId);
  expect(body?.result?.map((entry) => ({ ...entry }))).toEqual(resultOf(response.body).map(asDecoded));
});

test.each(failures)("case $name arrives as its error", async ({ name, response }) => {
  await using running = await start();
  running.mock.enqueue({ case: name });
  const { Code, RequestId } = response.body;
  await expect(running.list()).rejects.toMatchObject({
    code: Code,
    statusCode: response.status,
    requestId: RequestId,
    data: response.body,
  });
});

test("it pages through the data", async () => {
  await using running = await start({ endpoints: { [instanceId]: endpoints(45) } });
  const ids: (string | undefined)[] = [];
  for (const page of [1, 2, 3, 4]) {
    const { body } = await running.list(page);
    ids.push(...(body?.result ?? []).map(({ endpointId }) => endpointId));
  }
  expect(ids).toEqual(endpoints(45).map(({ endpointId }) => endpointId));
  const { body } = await running.list(5, 10);
  expect(body?.result?.map(({ endpointName }) => endpointName)).toEqual(
    endpoints(45)
      .slice(40)
      .map(({ endpointName }) => endpointName),
  );
});

test("its signature is verified", async () => {
  await using running = await start({}, "another-secret");
  await expect(running.list()).rejects.toMatchObject({ code: "SignatureDoesNotMatch", statusCode: 400 });
});

test("it learns that an instance does not exist, and which parameter was wrong", async () => {
  await using running = await start({ endpoints: { [instanceId]: [] }, strict: false });
  await expect(running.list(1, 20, "es-none")).rejects.toMatchObject({ code: "InstanceNotFound" });
  await expect(running.list(0)).rejects.toMatchObject({
    code: "InvalidParameter",
    message: expect.stringContaining("The parameter page is invalid"),
  });
});
