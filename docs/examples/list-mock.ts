import { createClient } from "@vpc-endpoints/client";

const client = createClient({
  baseUrl: "http://127.0.0.1:4010",
  credentials: { accessKeyId: "any", accessKeySecret: "any" },
});
const InstanceId = "es-cn-2r429tctl000d****";

for await (const endpoint of client.listVpcEndpoints({ InstanceId })) {
  const { endpointId, endpointStatus, connectionStatus } = endpoint;
  console.log(endpointId, endpointStatus, connectionStatus);
}
