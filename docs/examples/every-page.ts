import { createClient } from "@vpc-endpoints/client";

const client = createClient({ regionId: "cn-hangzhou" });

for await (const endpoint of client.listVpcEndpoints({
  InstanceId: "es-cn-2r429tctl000d****",
})) {
  console.log(endpoint.endpointId);
}
