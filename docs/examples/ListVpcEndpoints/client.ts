import { createClient } from "@vpc-endpoints/client";

const client = createClient({ regionId: "cn-hangzhou" });
const InstanceId = "es-cn-2r429tctl000d****";

for await (const endpoint of client.listVpcEndpoints({ InstanceId })) {
  const { endpointId, endpointStatus, connectionStatus } = endpoint;
  console.log(endpointId, endpointStatus, connectionStatus);
}
