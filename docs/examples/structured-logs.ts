import { createClient } from "@vpc-endpoints/client";

const log = (message: string, fields: object) =>
  console.log(JSON.stringify({ message, ...fields }));

const client = createClient({
  regionId: "cn-hangzhou",
  hooks: {
    onResponse: ({ attempt, status, requestId, durationMs }) =>
      log("answer", {
        attempt,
        status,
        requestId,
        durationMs: Math.round(durationMs),
      }),
    onRetry: ({ attempt, delayMs, error }) =>
      log("retry", { attempt, delayMs, error }),
  },
});

await client.listVpcEndpoints({ InstanceId: "es-cn-2r429tctl000d****" });
