import { type Credentials, createClient, type VpcEndpointsError } from "@vpc-endpoints/client";
import { type Exchange, recordingFetch } from "./exchange.ts";

/** Whom to ask, and about what. Without credentials, they come from the environment, as for every client. */
export interface Target {
  readonly instance: string;
  readonly region?: string | undefined;
  readonly network?: "public" | "vpc" | undefined;
  readonly baseUrl?: string | undefined;
  readonly credentials?: (() => Promise<Credentials>) | undefined;
}

/** The calls of the check. All of them only read. */
function plannedCalls(instance: string) {
  return [
    { purpose: "without page and size", parameters: { InstanceId: instance } },
    { purpose: "a page of one", parameters: { InstanceId: instance, page: 1, size: 1 } },
    { purpose: "a page past the end", parameters: { InstanceId: instance, page: 100_000, size: 10 } },
    { purpose: "a large size", parameters: { InstanceId: instance, page: 1, size: 1000 } },
    { purpose: "what is left after a large size", parameters: { InstanceId: instance, page: 2, size: 1000 } },
    { purpose: "an instance that there is not", parameters: { InstanceId: "es-cn-000000000000live" } },
  ] as const;
}

/** Makes the calls, one after the other, each once, and answers with what went over the wire. */
export async function makeCalls(target: Target): Promise<readonly Exchange[]> {
  const { instance, region, network, baseUrl, credentials } = target;
  const exchanges: Exchange[] = [];
  let purpose = "";
  const client = createClient({
    maxRetries: 0,
    fetch: recordingFetch(() => purpose, exchanges),
    ...(region === undefined ? {} : { regionId: region }),
    ...(network === undefined ? {} : { network }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(credentials === undefined ? {} : { credentials }),
  });
  for (const call of plannedCalls(instance)) {
    purpose = call.purpose;
    const before = exchanges.length;
    await client.listVpcEndpoints(call.parameters).catch((error: VpcEndpointsError) => {
      // An answer that is an error is checked like any other; without an answer there is nothing to check.
      if (exchanges.length === before) throw error;
    });
  }
  return exchanges;
}
