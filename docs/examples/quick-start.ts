import { createClient } from "@vpc-endpoints/client";

const client = createClient({
  regionId: process.env.ALIBABA_CLOUD_REGION_ID ?? "cn-hangzhou",
  credentials: {
    accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID ?? "",
    accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET ?? "",
  },
});

const page = await client.listVpcEndpoints({ InstanceId: "es-cn-2r429tctl000d****" });
for (const { endpointId, endpointStatus, connectionStatus } of page.Result) {
  console.log(endpointId, endpointStatus, connectionStatus);
}
