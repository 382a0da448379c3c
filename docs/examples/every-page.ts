import { createClient, type VpcEndpoint } from "@vpc-endpoints/client";

const client = createClient({
  regionId: "cn-hangzhou",
  credentials: {
    accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID ?? "",
    accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET ?? "",
  },
});

const size = 20;
const endpoints: VpcEndpoint[] = [];
for (let page = 1; ; page++) {
  const { Result } = await client.listVpcEndpoints({ InstanceId: "es-cn-2r429tctl000d****", page, size });
  endpoints.push(...Result);
  if (Result.length < size) break;
}
console.log(`${endpoints.length} endpoints`);
