import { type Caller, createCaller } from "../src/caller.ts";
import { type ClientOptions, createClient, type VpcEndpointsClient } from "../src/index.ts";

/** A request as a stubbed `fetch` was given it. */
export interface Sent {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly init: RequestInit;
}

/** What a stubbed `fetch` does with a request. */
export type Reply = (request: Sent) => Response | Promise<Response>;

export const InstanceId = "es-cn-2r429tctl000d****";
export const credentials = { accessKeyId: "KEY-ID", accessKeySecret: "KEY-SECRET", securityToken: "STS-TOKEN" };

/** An entry of which only the ID differs. */
export function entry(endpointId: string, statuses: { endpointStatus?: string; connectionStatus?: string } = {}) {
  return { endpointId, endpointStatus: "Active", connectionStatus: "Connected", ...statuses };
}

/** A page of the service. */
export function page(...Result: unknown[]): Response {
  return Response.json({ RequestId: "REQUEST-ID", Result });
}

/** An error of the service. */
export function failure(Code: string, status = 400, headers: Record<string, string> = {}, Message = "No."): Response {
  return Response.json({ RequestId: "ERROR-ID", HostId: "host", Code, Message }, { status, headers });
}

/** A client whose `fetch` gives one reply after the other, the last one for ever. */
export function stubClient(
  replies: readonly Reply[],
  options: ClientOptions = {},
): { client: VpcEndpointsClient; sent: Sent[] } {
  const { sent, options: stubbed } = stubOptions(replies, options);
  return { client: createClient(stubbed), sent };
}

/** A caller with such a `fetch`, for operations that the document does not have. */
export function stubCaller(replies: readonly Reply[], options: ClientOptions = {}): { caller: Caller; sent: Sent[] } {
  const { sent, options: stubbed } = stubOptions(replies, options);
  return { caller: createCaller(stubbed), sent };
}

/** Options with such a `fetch`. */
export function stubOptions(
  replies: readonly Reply[],
  options: ClientOptions,
): { sent: Sent[]; options: ClientOptions } {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const headers = Object.fromEntries(new Headers(init.headers));
    const request = { url: new URL(String(input)), headers, init };
    sent.push(request);
    const reply = replies[Math.min(sent.length, replies.length) - 1];
    if (!reply) throw new Error("no reply is left");
    return reply(request);
  };
  return { sent, options: { regionId: "cn-hangzhou", credentials, fetch, random: () => 0, ...options } };
}

/** What a promise rejects with. */
export async function reason(promise: PromiseLike<unknown>): Promise<unknown> {
  return promise.then(
    (value) => Promise.reject(new Error(`resolved with ${JSON.stringify(value)}`)),
    (error: unknown) => error,
  );
}
