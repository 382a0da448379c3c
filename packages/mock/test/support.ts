import { authorization } from "@vpc-endpoints/client/signing";
import { type Case, document } from "@vpc-endpoints/openapi";
import { placeRequest, readDocument } from "@vpc-endpoints/openapi/model";
import { credentials, operation } from "@vpc-endpoints/test-data";
import { apiVersion } from "@vpc-endpoints/types";
import type { Clock } from "../src/service/index.ts";
import type { Call } from "../src/wire/index.ts";

/** The path of the operation of the sample for an instance. */
export const pathOf = (instanceId: string) => operation.path.replace("{InstanceId}", encodeURIComponent(instanceId));

/** The path of the instance of the vendor's sample. */
export const path = pathOf("es-cn-2r429tctl000d****");

/** Headers with which a mock without credentials answers. */
export const anyone = { accept: "application/json", authorization: "anyone" };

const described = readDocument(document).operations;

/** The request of a case: what `fetch` is given, but for the host. */
export function requestOf({ operationId, request }: Case): { target: string; init: RequestInit } {
  const found = described.find((one) => one.operationId === operationId);
  if (!found) throw new Error(`the document has no operation ${operationId}`);
  const { method, path, query, headers, body } = placeRequest(found, request);
  const filled = found.path.replace(/\{(.+?)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ""));
  const search = new URLSearchParams(query.map(([name, value]) => [name, value]));
  const type = body === undefined ? {} : { "content-type": "application/json" };
  const init = { method, headers: { ...anyone, ...Object.fromEntries(headers), ...type } };
  return {
    target: search.size > 0 ? `${filled}?${search}` : filled,
    init: body === undefined ? init : { ...init, body: JSON.stringify(body) },
  };
}

const emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** A correctly signed call, but for what `change` does to its headers before it is signed. */
export async function signedCall(
  headers: Record<string, string | undefined> = {},
  { accessKeyId, accessKeySecret } = credentials,
): Promise<Call> {
  const all = {
    host: "127.0.0.1:4010",
    "x-acs-action": operation.operationId,
    "x-acs-version": apiVersion,
    "x-acs-date": "2026-01-02T03:04:05Z",
    "x-acs-signature-nonce": "nonce-1",
    "x-acs-content-sha256": emptyHash,
    ...headers,
  };
  const sent = Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const bodyHash = sent["x-acs-content-sha256"] ?? "";
  const request = { method: operation.method, path, query: [["page", "1"] as const], headers: sent, bodyHash };
  const signature = await authorization(request, { accessKeyId, accessKeySecret });
  return { ...request, headers: { ...sent, accept: "application/json", authorization: signature }, body: "" };
}

/** A clock that a test moves. Waits end when it has been moved far enough, or when they are aborted. */
export function manualClock(): Clock & { waits: number[]; advance(ms: number): void } {
  let time = Date.parse("2026-01-02T03:04:05Z");
  const waiting: { until: number; done: () => void }[] = [];
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        waits.push(ms);
        waiting.push({ until: time + ms, done: resolve });
        signal.addEventListener("abort", () => resolve());
      }),
    advance(ms) {
      time += ms;
      for (const { until, done } of waiting) if (until <= time) done();
    },
  };
}
