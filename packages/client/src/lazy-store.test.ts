import { afterEach, expect, test, vi } from "vitest";
import { InstanceId, page, reason, stubClient } from "../test-support/stub.ts";

afterEach(() => {
  vi.doUnmock("./provider-store.ts");
  vi.doUnmock("./check-extras.ts");
  vi.resetModules();
});

const credentials = () => ({ accessKeyId: "LATER", accessKeySecret: "s" });

function breakLoading(): void {
  vi.doMock("./provider-store.ts", () => {
    throw new TypeError("Failed to fetch dynamically imported module");
  });
}

test("a store that could not be loaded is an error of this package that may pass", async () => {
  breakLoading();
  const { client } = stubClient([() => page()], { credentials, maxRetries: 0 });
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({
    name: "ConfigurationError",
    message: "credentials: what asks the provider could not be loaded",
    retryable: true,
    cause: expect.any(Error),
  });
});

test("a store that could not be loaded is loaded anew by the next call", async () => {
  breakLoading();
  const { client, sent } = stubClient([() => page()], { credentials, maxRetries: 0 });
  await reason(client.listVpcEndpoints({ InstanceId }));
  vi.doUnmock("./provider-store.ts");
  vi.resetModules();
  await client.listVpcEndpoints({ InstanceId });
  expect(sent).toHaveLength(1);
});

test("a check of headers that could not be loaded is an error of this package that may pass", async () => {
  vi.doMock("./check-extras.ts", () => {
    throw new TypeError("Failed to fetch dynamically imported module");
  });
  const { client, sent } = stubClient([() => page()]);
  expect(await reason(client.listVpcEndpoints({ InstanceId }, { query: { trace: "1" } }))).toMatchObject({
    name: "ConfigurationError",
    message: "headers, query: what checks them could not be loaded",
    retryable: true,
    cause: expect.any(Error),
  });
  expect(sent).toHaveLength(0);
  // What has nothing to check does not ask for it.
  await client.listVpcEndpoints({ InstanceId }, { headers: {}, query: {} });
  expect(sent).toHaveLength(1);
});
