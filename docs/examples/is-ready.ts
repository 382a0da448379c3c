import { createClient, type VpcEndpoint } from "@vpc-endpoints/client";

function isReady({ endpointStatus, connectionStatus, endpointBusinessStatus }: VpcEndpoint): boolean {
  return endpointStatus === "Active" && connectionStatus === "Connected" && endpointBusinessStatus === "Normal";
}

const client = createClient({
  regionId: "cn-hangzhou",
  credentials: {
    accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID ?? "",
    accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET ?? "",
  },
});

const { Result } = await client.listVpcEndpoints({ InstanceId: "es-cn-2r429tctl000d****" });
for (const endpoint of Result) console.log(endpoint.endpointId, isReady(endpoint) ? "ready" : "not ready");
