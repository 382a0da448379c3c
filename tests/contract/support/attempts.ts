import { createClient } from "@vpc-endpoints/client";

/** How many attempts the client makes in all where each fails and it may retry so often. */
export async function attemptsAt(maxRetries: number): Promise<number> {
  let attempts = 0;
  const fetch = async () => {
    attempts++;
    return new Response("", { status: 503 });
  };
  const credentials = { accessKeyId: "id", accessKeySecret: "secret" };
  const client = createClient({ regionId: "cn-hangzhou", credentials, fetch, maxRetries, random: () => 0 });
  await client.listVpcEndpoints({ InstanceId: "es-cn-2r429tctl000d****" }).catch(() => undefined);
  return attempts;
}
