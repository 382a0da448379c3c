import { createClient } from "@vpc-endpoints/client";
import { undiciFetch } from "@vpc-endpoints/client/undici";

// Reads HTTP_PROXY, HTTPS_PROXY and NO_PROXY.
const client = createClient({ regionId: "cn-hangzhou", fetch: undiciFetch() });

const { Result } = await client.listVpcEndpoints({
  InstanceId: "es-cn-2r429tctl000d****",
});
console.log(`${Result.length} endpoints`);
