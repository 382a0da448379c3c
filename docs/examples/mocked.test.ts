import { createClient } from "@vpc-endpoints/client";
import { startMock } from "@vpc-endpoints/mock";
import { expect, test } from "vitest";

test("finds the endpoints that are connected", async () => {
  await using mock = await startMock();
  const client = createClient({
    baseUrl: mock.url,
    credentials: { accessKeyId: "any", accessKeySecret: "any" },
  });

  const { Result } = await client.listVpcEndpoints({
    InstanceId: "es-cn-2r429tctl000d****",
  });

  const connected = Result.filter(
    ({ connectionStatus }) => connectionStatus === "Connected",
  );
  expect(connected.map(({ endpointId }) => endpointId)).toEqual([
    "ep-bp1tah7zbrwmkjef****",
  ]);
});
