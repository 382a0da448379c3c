/** The instance whose endpoints are listed. */
export const InstanceId = "es-cn-2r429tctl000d0001";

/** The ID of every endpoint of `page`. */
export const endpointId = "ep-bp18s6wy9420wdi4****";

const entry = {
  serviceId: "epsrv-bp1w0p3jdirbfmt6****",
  endpointStatus: "Active",
  connectionStatus: "Connected",
};

/** A page of the service with as many entries of an ID. */
export function pageOf(size: number, id: string): string {
  const Result = Array.from({ length: size }, () => ({ endpointId: id, ...entry }));
  return JSON.stringify({ RequestId: "REQUEST-ID", Result });
}

/** A page of the service with twenty entries. */
export const page: string = pageOf(20, endpointId);
