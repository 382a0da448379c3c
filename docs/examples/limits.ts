import { createClient } from "@vpc-endpoints/client";

const client = createClient({
  regionId: "cn-hangzhou",
  maxRetries: 4,
  timeoutMs: 5_000,
  totalTimeoutMs: 30_000,
});

const { Result } = await client.listVpcEndpoints(
  { InstanceId: "es-cn-2r429tctl000d****" },
  { signal: AbortSignal.timeout(20_000) },
);
console.log(`${Result.length} endpoints`);
