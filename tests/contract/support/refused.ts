import { type ClientOptions, createClient, VpcEndpointsError } from "@vpc-endpoints/client";
import { cases } from "@vpc-endpoints/openapi";
import { methodOf } from "./client.ts";

/** The AccessKey pair that calls are signed with unless they say otherwise. */
export const key = { accessKeyId: "id", accessKeySecret: "secret" };

/** What comes of a call of the vendor's sample, made once: its answer, or why it failed. */
export async function outcome(options: ClientOptions): Promise<unknown> {
  const [vendor] = cases;
  if (!vendor) throw new Error("openapi/cases: there is no case");
  const client = createClient({ credentials: key, maxRetries: 0, ...options });
  return methodOf(client, vendor)(vendor.request).catch((reason: unknown) => reason);
}

/** The error of such a call. */
export async function refused(options: ClientOptions): Promise<VpcEndpointsError> {
  const error = await outcome(options);
  if (error instanceof VpcEndpointsError) return error;
  throw new Error(`the client threw nothing of its own: ${error}`);
}

/** A `fetch` that sends a request with another header than was signed, or without it. */
export function changing(name: string, change: (value: string) => string | undefined): typeof globalThis.fetch {
  return (url, { headers, ...init } = {}) => {
    const changed = new Headers(headers);
    const value = change(changed.get(name) ?? "");
    if (value === undefined) changed.delete(name);
    else changed.set(name, value);
    return globalThis.fetch(url, { ...init, headers: changed });
  };
}
