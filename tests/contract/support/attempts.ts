import { createClient } from "@vpc-endpoints/client";
import { cases } from "@vpc-endpoints/openapi";
import { methodOf } from "./client.ts";

/** How many attempts the client makes in all where each is answered with such a status and it may retry so often. */
export async function attemptsAt(maxRetries: number, status = 503): Promise<number> {
  let attempts = 0;
  const fetch = async () => {
    attempts++;
    return new Response("", { status });
  };
  const credentials = { accessKeyId: "id", accessKeySecret: "secret" };
  const client = createClient({ regionId: "cn-hangzhou", credentials, fetch, maxRetries, random: () => 0 });
  const [vendor] = cases;
  if (!vendor) throw new Error("openapi/cases: there is no case");
  await methodOf(client, vendor)(vendor.request).catch(() => undefined);
  return attempts;
}
