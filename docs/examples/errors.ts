import { ApiError, ConnectionError, createClient } from "@vpc-endpoints/client";

const client = createClient({ regionId: "cn-hangzhou" });

try {
  const { Result } = await client.listVpcEndpoints({
    InstanceId: "es-cn-2r429tctl000d****",
  });
  console.log(`${Result.length} endpoints`);
} catch (error) {
  if (error instanceof ApiError && error.code === "InstanceNotFound") {
    console.error(
      `No such instance in this region (request ${error.requestId})`,
    );
  } else if (error instanceof ConnectionError) {
    console.error("The service cannot be reached", error.cause);
  } else {
    throw error;
  }
}
