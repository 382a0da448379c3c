import type { ConnectionStatus, EndpointStatus, VpcEndpoint } from "@vpc-endpoints/types";
import { checkWhole } from "./check-options.ts";
import type { VpcEndpointsClient } from "./client.gen.ts";
import { ConfigurationError, VpcEndpointsError } from "./errors.ts";
import type { RequestOptions } from "./options.ts";
import { sleep, within } from "./sending/deadline.ts";

/** The statuses that are wanted, each of those that are given; or a function that tells whether an entry is as wanted. */
export type Until =
  | { readonly connectionStatus?: ConnectionStatus; readonly endpointStatus?: EndpointStatus }
  | ((endpoint: VpcEndpoint) => boolean);

/** How to wait. The options of a request hold for each one that is made. */
export interface WaitOptions extends RequestOptions {
  /** Wait after the first look, in milliseconds from 0 to 2147483647. It grows by half with each look. Default: 2000. */
  readonly minDelayMs?: number | undefined;
  /** Longest wait between two looks, in milliseconds from 0 to 2147483647. Default: 30000. */
  readonly maxDelayMs?: number | undefined;
  /** Limit of the whole waiting in milliseconds from 1 to 2147483647. Default: 600000, which is ten minutes. */
  readonly maxWaitMs?: number | undefined;
}

/** The wanted status was not reached. */
export class WaitError extends VpcEndpointsError {
  override readonly name = "WaitError";
  /** `timeout`: not in time. `gone`: the endpoint vanished. `unreachable`: it is being deleted, or its service was. */
  readonly reason: "timeout" | "gone" | "unreachable";
  /** Each status that was seen, in order, as `endpointStatus/connectionStatus`; `absent` where it was not listed. */
  readonly seen: readonly string[];

  constructor(endpointId: string, reason: WaitError["reason"], seen: readonly string[]) {
    super(`${endpointId} did not reach the wanted status (${reason}). Seen: ${seen.join(", ") || "nothing"}`);
    this.reason = reason;
    this.seen = seen;
  }
}

const deleting = new Set<string>(["Deleting", "ServiceDeleted"]);

/**
 * Looks at an endpoint until it is as wanted. One that is not listed yet is waited for; one that was listed and is no
 * more ends the waiting, and so does one that is being deleted, unless that is wanted or a function decides.
 * @returns the entry that is as wanted.
 * @throws {ConfigurationError} before any request, if an option or the endpoint's ID cannot be right.
 * @throws {WaitError} if it is not reached; `seen` lists what was seen instead.
 * @throws what `client.listVpcEndpoints` throws, or the reason of the signal.
 */
export async function waitForVpcEndpoint(
  client: Pick<VpcEndpointsClient, "listVpcEndpoints">,
  { InstanceId, endpointId }: { readonly InstanceId: string; readonly endpointId: string },
  until: Until,
  { minDelayMs = 2000, maxDelayMs = 30_000, maxWaitMs = 600_000, ...options }: WaitOptions = {},
): Promise<VpcEndpoint> {
  checkWhole({ minDelayMs, maxDelayMs, maxWaitMs }, { minDelayMs: 0, maxDelayMs: 0, maxWaitMs: 1 });
  if (!endpointId) throw new ConfigurationError("endpointId: is missing");
  const seen: string[] = [];
  const look = async (signal: AbortSignal): Promise<VpcEndpoint> => {
    for (let delayMs = minDelayMs; ; delayMs *= 1.5) {
      const found = await find(client, InstanceId, endpointId, { ...options, signal });
      const status = found ? `${found.endpointStatus}/${found.connectionStatus}` : "absent";
      const wasThere = seen.some((other) => other !== "absent");
      if (status !== seen.at(-1)) seen.push(status);
      if (found && isWanted(found, until)) return found;
      if (!found && wasThere) throw new WaitError(endpointId, "gone", seen);
      if (found && isLost(found, until)) throw new WaitError(endpointId, "unreachable", seen);
      await sleep(Math.min(delayMs, maxDelayMs), signal);
    }
  };
  const late = () => new WaitError(endpointId, "timeout", seen);
  return within({ ms: maxWaitMs, error: late, signal: options.signal }, look);
}

async function find(
  client: Pick<VpcEndpointsClient, "listVpcEndpoints">,
  InstanceId: string,
  endpointId: string,
  options: RequestOptions,
): Promise<VpcEndpoint | undefined> {
  for await (const endpoint of client.listVpcEndpoints({ InstanceId }, options)) {
    if (endpoint.endpointId === endpointId) return endpoint;
  }
  return undefined;
}

function isWanted(endpoint: VpcEndpoint, until: Until): boolean {
  if (typeof until === "function") return until(endpoint);
  const { endpointStatus = endpoint.endpointStatus, connectionStatus = endpoint.connectionStatus } = until;
  return endpoint.endpointStatus === endpointStatus && endpoint.connectionStatus === connectionStatus;
}

function isLost(endpoint: VpcEndpoint, until: Until): boolean {
  if (typeof until === "function") return false;
  if ([until.endpointStatus, until.connectionStatus].some((wanted) => wanted && deleting.has(wanted))) return false;
  return deleting.has(endpoint.endpointStatus) || deleting.has(endpoint.connectionStatus);
}
