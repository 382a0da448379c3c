import { type Credentials, createClient, type VpcEndpointsError } from "@vpc-endpoints/client";
import { allOperations, type OperationDescription } from "@vpc-endpoints/types";
import { type Exchange, recordingFetch } from "./exchange.ts";

/** Whom to ask, and about what. Without credentials, they come from the environment, as for every client. */
export interface Target {
  readonly instance: string;
  readonly region?: string | undefined;
  readonly network?: "public" | "vpc" | undefined;
  readonly baseUrl?: string | undefined;
  readonly credentials?: (() => Promise<Credentials>) | undefined;
}

interface Call {
  readonly purpose: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** The operations that only read, and that need to be told nothing but an instance. */
const readable = allOperations.filter(
  ({ method, parameters }) =>
    method.toUpperCase() === "GET" && parameters.every(({ name, required }) => !required || name === "InstanceId"),
);

/** The calls of an operation: what it answers as it is, what its pages are like, and an error. */
function callsOf({ parameters, pagination }: OperationDescription, instance: string): Call[] {
  const given = parameters.some(({ name }) => name === "InstanceId") ? { InstanceId: instance } : {};
  const calls: Call[] = [{ purpose: "with what is required", parameters: given }];
  if (pagination) {
    const { page, size } = pagination;
    const paged = (purpose: string, number: number, entries: number) =>
      calls.push({ purpose, parameters: { ...given, [page]: number, [size]: entries } });
    paged("a page of one", 1, 1);
    paged("a page past the end", 100_000, 10);
    paged("a large size", 1, 1000);
    paged("what is left after a large size", 2, 1000);
  }
  if ("InstanceId" in given) {
    calls.push({ purpose: "an instance that there is not", parameters: { InstanceId: "es-cn-000000000000live" } });
  }
  return calls;
}

/** Makes the calls, one after the other, each once, and answers with what went over the wire. */
export async function makeCalls(target: Target): Promise<readonly Exchange[]> {
  const { instance, region, network, baseUrl, credentials } = target;
  const exchanges: Exchange[] = [];
  let asked: Pick<Exchange, "operationId" | "purpose"> = { operationId: "", purpose: "" };
  const client = createClient({
    maxRetries: 0,
    fetch: recordingFetch(() => asked, exchanges),
    ...(region === undefined ? {} : { regionId: region }),
    ...(network === undefined ? {} : { network }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(credentials === undefined ? {} : { credentials }),
  });
  for (const operation of readable) {
    const { operationId } = operation;
    const method: unknown = Reflect.get(client, operationId.charAt(0).toLowerCase() + operationId.slice(1));
    if (typeof method !== "function") throw new Error(`the client has no method for ${operationId}`);
    for (const { purpose, parameters } of callsOf(operation, instance)) {
      asked = { operationId, purpose };
      const before = exchanges.length;
      await Promise.resolve(method.call(client, parameters)).catch((error: VpcEndpointsError) => {
        // An answer that is an error is checked like any other; without an answer there is nothing to check.
        if (exchanges.length === before) throw error;
      });
    }
  }
  return exchanges;
}
