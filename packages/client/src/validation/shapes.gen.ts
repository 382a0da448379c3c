// Generated from the OpenAPI document. Never edit it: change openapi/ and run `npm run generate`.

import type { Shapes } from "./shape.ts";

/** The name of the shape of what each operation answers. */
export const answers: Readonly<Record<string, string>> = { ListVpcEndpoints: "ListVpcEndpointsResponse" };

/** The shapes of which answers consist. */
export const shapes: Shapes = {
  RequestId: {
    types: ["string"],
  },
  EndpointStatus: {
    types: ["string"],
  },
  EndpointBusinessStatus: {
    types: ["string"],
  },
  ConnectionStatus: {
    types: ["string"],
  },
  VpcEndpoint: {
    types: ["object"],
    required: [
      "endpointId",
      "endpointDomain",
      "endpointStatus",
      "endpointBusinessStatus",
      "connectionStatus",
      "serviceId",
      "serviceName",
      "createTime",
    ],
    properties: {
      endpointId: {
        types: ["string"],
      },
      endpointName: {
        types: ["string"],
      },
      endpointDomain: {
        types: ["string"],
      },
      endpointStatus: {
        ref: "EndpointStatus",
      },
      endpointBusinessStatus: {
        ref: "EndpointBusinessStatus",
      },
      connectionStatus: {
        ref: "ConnectionStatus",
      },
      serviceId: {
        types: ["string"],
      },
      serviceName: {
        types: ["string"],
      },
      zoneId: {
        types: ["string"],
      },
      securityGroupId: {
        types: ["string"],
      },
      createTime: {
        types: ["string"],
      },
    },
  },
  ListVpcEndpointsResponse: {
    types: ["object"],
    required: ["RequestId", "Result"],
    properties: {
      RequestId: {
        ref: "RequestId",
      },
      Result: {
        types: ["array"],
        items: {
          ref: "VpcEndpoint",
        },
      },
    },
  },
};
