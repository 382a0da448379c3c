import { createClient, waitForVpcEndpoint } from "@vpc-endpoints/client";

const client = createClient({ regionId: "cn-hangzhou" });

const endpoint = await waitForVpcEndpoint(
  client,
  {
    InstanceId: "es-cn-2r429tctl000d****",
    endpointId: "ep-bp1tah7zbrwmkjef****",
  },
  { endpointStatus: "Active", connectionStatus: "Connected" },
);
console.log(`${endpoint.endpointId} is ${endpoint.connectionStatus}`);
