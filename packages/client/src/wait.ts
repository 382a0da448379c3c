import type { ConnectionStatus, EndpointStatus, VpcEndpoint } from "@vpc-endpoints/types";
import { checkWhole, requestOptions } from "./check-options.ts";
import type { VpcEndpointsClient } from "./client.gen.ts";
import { refused, VpcEndpointsError } from "./errors.ts";
import { isObject } from "./json-type.ts";
import type { RequestOptions } from "./options.ts";
import { sleep, within } from "./sending/deadline.ts";
import { failures } from "./sending/retry.ts";

/** The statuses that are wanted, one or both; or a function that tells whether an entry is as wanted. */
export type Until =
  | { readonly connectionStatus?: ConnectionStatus; readonly endpointStatus?: EndpointStatus }
  | ((endpoint: VpcEndpoint) => boolean);

/** How to wait. The options of a request hold for each one that is made. */
export interface WaitOptions extends RequestOptions {
  /** How many entries to ask for at once in each poll. Default: that of the service. */
  readonly size?: number | undefined;
  /** Wait after the first poll, in milliseconds from 0 to 2147483647. It grows by half with each poll. Default: 2000. */
  readonly minDelayMs?: number | undefined;
  /** Longest wait between two polls, in milliseconds from 0 to 2147483647. Default: 30000. */
  readonly maxDelayMs?: number | undefined;
  /** Limit of the whole waiting in milliseconds from 1 to 2147483647. Default: 600000, which is ten minutes. */
  readonly maxWaitMs?: number | undefined;
}

/** What was wanted was not reached. Where the last poll failed, `cause` is its error. */
export class WaitError extends VpcEndpointsError {
  static override readonly kind: string = "WaitError";
  override readonly name = "WaitError";
  override readonly retryable: boolean;
  /** `timeout`: not in time. `gone`: the endpoint vanished. `unreachable`: it is being deleted, or its service was. */
  readonly reason: "timeout" | "gone" | "unreachable";
  /** Each status that was seen, in order, as `endpointStatus/connectionStatus`; `absent` where it was not listed. */
  readonly seen: readonly string[];

  constructor(endpointId: string, reason: WaitError["reason"], seen: readonly string[], cause?: VpcEndpointsError) {
    const states = seen.join(", ") || "nothing";
    super(`${endpointId} did not reach the wanted status (${reason}). Seen: ${states}`, cause && { cause });
    this.retryable = cause?.retryable ?? false;
    this.reason = reason;
    this.seen = seen;
  }
}

/** Which endpoint is waited for. */
export interface WaitTarget {
  /** The instance whose endpoints are listed. */
  readonly InstanceId: string;
  /** The endpoint to wait for. */
  readonly endpointId: string;
}

const deleting = new Set<string>(["Deleting", "ServiceDeleted"]);

/**
 * Polls the list of endpoints until one of them has the wanted status. An endpoint that is not listed yet is waited for.
 * The waiting ends with an error when an endpoint that was listed is missing in two polls in a row, or is being deleted,
 * unless that is wanted or a function decides. A poll that fails with a `retryable` error is made again until `maxWaitMs`.
 * @param client - makes the calls.
 * @param target - the instance, and the endpoint to wait for.
 * @param until - the wanted status, a function that decides, or `gone`: not listed in two polls in a row.
 * @param options - the limits of the waiting, and of each call.
 * @returns the entry with the wanted status; `undefined` for `gone`.
 * @throws {ConfigurationError} before any request, if an option, the endpoint's ID or what is wanted cannot be right.
 * @throws {WaitError} if the wanted status is not reached; `seen` lists the statuses that were seen instead.
 * @throws what the call to the service throws and is not `retryable`, or the reason of the signal.
 */
export function waitForVpcEndpoint(
  client: Pick<VpcEndpointsClient, "listVpcEndpoints">,
  target: WaitTarget,
  until: Until,
  options?: WaitOptions,
): Promise<VpcEndpoint>;
export function waitForVpcEndpoint(
  client: Pick<VpcEndpointsClient, "listVpcEndpoints">,
  target: WaitTarget,
  until: "gone",
  options?: WaitOptions,
): Promise<undefined>;
export function waitForVpcEndpoint(
  client: Pick<VpcEndpointsClient, "listVpcEndpoints">,
  target: WaitTarget,
  until: Until | "gone",
  options?: WaitOptions,
): Promise<VpcEndpoint | undefined>;
export async function waitForVpcEndpoint(
  client: Pick<VpcEndpointsClient, "listVpcEndpoints">,
  target: WaitTarget,
  until: Until | "gone",
  waitOptions?: WaitOptions,
): Promise<VpcEndpoint | undefined> {
  const { minDelayMs = 2000, maxDelayMs = 30_000, maxWaitMs = 600_000, size, ...given } = { ...waitOptions };
  const options = requestOptions(given);
  checkWhole({ minDelayMs, maxDelayMs, maxWaitMs }, { minDelayMs: 0, maxDelayMs: 0, maxWaitMs: 1 });
  const { InstanceId, endpointId } = { ...target };
  if (typeof endpointId !== "string" || !endpointId) throw refused("endpointId", endpointId, "is no ID");
  const wanted = checkUntil(until);
  const seen: string[] = [];
  let failure: () => VpcEndpointsError | undefined;
  const waiting = async (signal: AbortSignal): Promise<VpcEndpoint | undefined> => {
    // The limit may be reached within a poll, whose attempts have failed so far.
    failure = () => failures.get(signal);
    for (let delayMs = minDelayMs, absences = 0; ; delayMs *= 1.5) {
      try {
        const found = await find(client, { InstanceId, size }, endpointId, { ...options, signal });
        failures.delete(signal);
        const status = found ? `${found.endpointStatus}/${found.connectionStatus}` : "absent";
        if (status !== seen.at(-1)) seen.push(status);
        absences = found ? 0 : absences + 1;
        // Between two pages of one poll an entry may move to the page that was read before.
        if (absences > 1 && wanted === "gone") return undefined;
        if (absences > 1 && seen.some((other) => other !== "absent")) throw new WaitError(endpointId, "gone", seen);
        if (found && isWanted(found, wanted)) return found;
        if (found && isLost(found, wanted)) throw new WaitError(endpointId, "unreachable", seen);
      } catch (error) {
        if (!(error instanceof VpcEndpointsError && error.retryable)) throw error;
        failures.set(signal, error);
      }
      // Not before the service wants to be asked again, and no longer than a timer can hold.
      await sleep(Math.min(maxWaitMs, Math.max(Math.min(delayMs, maxDelayMs), failure()?.retryAfterMs ?? 0)), signal);
    }
  };
  const late = () => new WaitError(endpointId, "timeout", seen, failure());
  return within({ ms: maxWaitMs, error: late, signal: options.signal }, waiting);
}

/** A copy of what is wanted, which nobody changes. */
function checkUntil(until: Until | "gone"): Until | "gone" {
  if (typeof until === "function" || until === "gone") return until;
  const statuses = isObject(until) ? Object.entries(until) : [];
  for (const [name, value] of statuses) {
    if (!/^(connection|endpoint)Status$/.test(name)) throw refused("until", name, "is no status of an endpoint");
    if (typeof value !== "string" || !value) throw refused(`until.${name}`, value, "is no status");
  }
  if (statuses.length === 0) throw refused("until", until, 'is neither a wanted status, "gone" nor a function');
  return { ...until };
}

async function find(
  client: Pick<VpcEndpointsClient, "listVpcEndpoints">,
  params: { readonly InstanceId: string; readonly size: number | undefined },
  endpointId: string,
  options: RequestOptions,
): Promise<VpcEndpoint | undefined> {
  for await (const endpoint of client.listVpcEndpoints(params, options)) {
    if (endpoint.endpointId === endpointId) return endpoint;
  }
  return undefined;
}

function isWanted(endpoint: VpcEndpoint, until: Until | "gone"): boolean {
  if (until === "gone") return false;
  if (typeof until === "function") {
    const wanted: unknown = until(endpoint);
    if (typeof wanted !== "boolean") {
      // One that is async may reject besides, and nobody waits for it.
      if (wanted instanceof Promise) wanted.catch(() => {});
      throw refused("until", wanted, "is neither true nor false");
    }
    return wanted;
  }
  const { endpointStatus = endpoint.endpointStatus, connectionStatus = endpoint.connectionStatus } = until;
  return endpoint.endpointStatus === endpointStatus && endpoint.connectionStatus === connectionStatus;
}

function isLost(endpoint: VpcEndpoint, until: Until | "gone"): boolean {
  if (until === "gone" || typeof until === "function") return false;
  if ([until.endpointStatus, until.connectionStatus].some((wanted) => wanted && deleting.has(wanted))) return false;
  return deleting.has(endpoint.endpointStatus) || deleting.has(endpoint.connectionStatus);
}
