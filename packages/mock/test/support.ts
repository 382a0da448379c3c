import { authorization } from "@vpc-endpoints/client/signing";
import type { VpcEndpoint } from "@vpc-endpoints/types";
import type { Call } from "../src/service/index.ts";

export const pathOf = (instanceId: string) => `/openapi/instances/${encodeURIComponent(instanceId)}/vpc-endpoints`;

/** The path of the instance of the vendor's sample. */
export const path = pathOf("es-cn-2r429tctl000d****");

/** Headers with which a mock without credentials answers. */
export const anyone = { authorization: "anyone" };

/** Endpoints with the IDs `ep-1` to `ep-<count>`. */
export function endpoints(count: number): VpcEndpoint[] {
  return Array.from({ length: count }, (_, index) => ({
    endpointId: `ep-${index + 1}`,
    serviceId: "epsrv-1",
    serviceName: "com.aliyuncs.privatelink.cn-hangzhou.epsrv-1",
    endpointDomain: `ep-${index + 1}.epsrv-1.cn-hangzhou.privatelink.aliyuncs.com`,
    createTime: "2026-01-02T03:04:05Z",
    endpointStatus: "Creating",
    endpointBusinessStatus: "Normal",
    connectionStatus: "Disconnected",
  }));
}

export const credentials = { accessKeyId: "example-id", accessKeySecret: "example-secret" };

const emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** A correctly signed call, but for what `change` does to its headers before it is signed. */
export async function signedCall(
  headers: Record<string, string | undefined> = {},
  { accessKeyId, accessKeySecret } = credentials,
): Promise<Call> {
  const all = {
    host: "127.0.0.1:4010",
    "x-acs-action": "ListVpcEndpoints",
    "x-acs-version": "2017-06-13",
    "x-acs-date": "2026-01-02T03:04:05Z",
    "x-acs-signature-nonce": "nonce-1",
    "x-acs-content-sha256": emptyHash,
    ...headers,
  };
  const sent = Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const request = { method: "GET", path, query: [["page", "1"] as const], headers: sent, bodyHash: emptyHash };
  const signature = await authorization(request, { accessKeyId, accessKeySecret });
  return { ...request, headers: { ...sent, accept: "application/json", authorization: signature }, body: "" };
}
