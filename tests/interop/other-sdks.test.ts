// The vendor's clients that know no operation: the core of today's SDKs, and pop-core, which signs by the scheme before.
import { createRequire } from "node:module";
import core from "@alicloud/openapi-core";
import dara from "@darabonba/typescript";
import { startMock } from "@vpc-endpoints/mock";
import { credentials, endpoints } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";

const instanceId = "es-cn-2r429tctl000d0001";
const pathname = `/openapi/instances/${instanceId}/vpc-endpoints`;
const version = "2017-06-13";
const secondPage = { Result: [{ endpointId: "ep-21" }, { endpointId: "ep-22" }] };
const data = { endpoints: { [instanceId]: endpoints(22) } };

/** pop-core's client for services that are addressed by paths. It brings types only for the other kind. */
interface PopCore {
  readonly ROAClient: new (config: object) => { get(path: string, query: object, headers?: object): Promise<unknown> };
}
const require = createRequire(import.meta.url);
const { ROAClient }: PopCore = require("@alicloud/pop-core");

function coreCall(url: string, page: number, accessKeySecret = credentials.accessKeySecret) {
  const config = { ...credentials, accessKeySecret, endpoint: new URL(url).host, protocol: "HTTP" };
  const client = new core.default(new core.$OpenApiUtil.Config(config));
  const params = { action: "ListVpcEndpoints", version, pathname, method: "GET", style: "ROA", authType: "AK" };
  const formats = { protocol: "HTTP", bodyType: "json", reqBodyType: "json" };
  return client.callApi(
    new core.$OpenApiUtil.Params({ ...params, ...formats }),
    new core.$OpenApiUtil.OpenApiRequest({ query: { page: `${page}` } }),
    new dara.RuntimeOptions({}),
  );
}

test("the core of the official SDKs authenticates and pages", async () => {
  await using mock = await startMock({ credentials, strict: true, ...data });
  const first = await coreCall(mock.url, 1);
  expect(first.body.Result).toHaveLength(20);
  expect((await coreCall(mock.url, 2)).body).toMatchObject(secondPage);
  await expect(coreCall(mock.url, 1, "another-secret")).rejects.toMatchObject({ code: "SignatureDoesNotMatch" });
});

test("pop-core is told that its signature is of the old scheme, and pages where none is verified", async () => {
  await using verifying = await startMock({ credentials, ...data });
  await using open = await startMock(data);
  const call = ({ url }: { url: string }) =>
    new ROAClient({ ...credentials, endpoint: url, apiVersion: version }).get(pathname, { page: 2 });
  await expect(call(verifying)).rejects.toMatchObject({
    result: { Message: expect.stringContaining("Only ACS3-HMAC-SHA256 is verified") },
  });
  expect(await call(open)).toMatchObject(secondPage);
});
