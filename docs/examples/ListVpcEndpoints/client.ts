import { createClient } from "@vpc-endpoints/client";

const client = createClient({ regionId: "cn-hangzhou" });

const page = await client.listVpcEndpoints({
  InstanceId: "es-cn-2r429tctl000d****",
});
for (const { endpointId, endpointStatus, connectionStatus } of page.Result) {
  console.log(endpointId, endpointStatus, connectionStatus);
}
