import { createClient } from "@vpc-endpoints/client";

const client = createClient({ regionId: "cn-hangzhou" });
for await (const { endpointId } of client.listVpcEndpoints({ InstanceId: "es-1" })) console.log(endpointId);
