import credentials from "@alicloud/credentials";
import { createClient } from "@vpc-endpoints/client";

// It looks for a role by itself: OIDC, the instance's RAM role, a profile.
const client = createClient({
  regionId: "cn-hangzhou",
  credentials: new credentials.default(),
});

const { Result } = await client.listVpcEndpoints({
  InstanceId: "es-cn-2r429tctl000d****",
});
console.log(`${Result.length} endpoints`);
