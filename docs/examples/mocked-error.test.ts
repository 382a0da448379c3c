import { ApiError, createClient } from "@vpc-endpoints/client";
import { startMock } from "@vpc-endpoints/mock";
import { expect, test } from "vitest";

test("says that there is no such instance", async () => {
  await using mock = await startMock();
  const client = createClient({
    baseUrl: mock.url,
    credentials: { accessKeyId: "any", accessKeySecret: "any" },
  });
  mock.enqueue({ case: "instance-not-found" });

  const error = await client
    .listVpcEndpoints({ InstanceId: "es-cn-2r429tctl000d****" })
    .catch((reason) => reason);

  expect(error).toBeInstanceOf(ApiError);
  expect(error.code).toBe("InstanceNotFound");
  expect(mock.requests).toHaveLength(1);
});
