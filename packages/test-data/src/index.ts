import { cases } from "@vpc-endpoints/openapi";
import { allOperations, type VpcEndpoint } from "@vpc-endpoints/types";

/** An AccessKey pair of no one. */
export const credentials = { accessKeyId: "example-id", accessKeySecret: "example-secret" };

/** Endpoints with the IDs `ep-1` to `ep-<count>`, being created unless `fields` say otherwise. */
export function endpoints(count: number, fields: Partial<VpcEndpoint> = {}): VpcEndpoint[] {
  return Array.from({ length: count }, (_, index) => ({
    endpointId: `ep-${index + 1}`,
    endpointName: `name-${index + 1}`,
    serviceId: "epsrv-1",
    serviceName: "com.aliyuncs.privatelink.cn-hangzhou.epsrv-1",
    endpointDomain: `ep-${index + 1}.epsrv-1.cn-hangzhou.privatelink.aliyuncs.com`,
    createTime: "2026-01-02T03:04:05Z",
    endpointStatus: "Creating",
    endpointBusinessStatus: "Normal",
    connectionStatus: "Disconnected",
    ...fields,
  }));
}

/** The operation of the vendor's sample. */
export const operation = operationOfSample();

function operationOfSample() {
  const sample = cases.find(({ origin }) => origin === "vendor");
  const found = allOperations.find(({ operationId }) => operationId === sample?.operationId);
  if (found) return found;
  throw new Error("openapi/cases: no case is the vendor's");
}
