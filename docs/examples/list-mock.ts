import { createClient } from "@vpc-endpoints/client";

const client = createClient({
  baseUrl: "http://127.0.0.1:4010",
  credentials: { accessKeyId: "any", accessKeySecret: "any" },
});

const page = await client.listVpcEndpoints({
  InstanceId: "es-cn-2r429tctl000d****",
});
for (const { endpointId, endpointStatus, connectionStatus } of page.Result) {
  console.log(endpointId, endpointStatus, connectionStatus);
}
