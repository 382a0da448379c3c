const entry = {
  endpointId: "ep-bp18s6wy9420wdi4****",
  serviceId: "epsrv-bp1w0p3jdirbfmt6****",
  endpointStatus: "Active",
  connectionStatus: "Connected",
};

/** A page of the service with twenty entries. */
export const page = JSON.stringify({ RequestId: "REQUEST-ID", Result: Array.from({ length: 20 }, () => entry) });
