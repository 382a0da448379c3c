// Generated from the OpenAPI document. Never edit it: change openapi/ and run `npm run generate`.

import type { Shape } from "./shape.ts";

/** The shape of a page of ListVpcEndpoints. */
export const pageShape: Shape = {
  type: "object",
  required: ["RequestId", "Result"],
  properties: {
    RequestId: {
      type: "string",
    },
    Result: {
      type: "array",
      items: {
        type: "object",
        required: [
          "endpointId",
          "serviceId",
          "serviceName",
          "endpointDomain",
          "createTime",
          "endpointStatus",
          "endpointBusinessStatus",
          "connectionStatus",
        ],
        properties: {
          endpointId: {
            type: "string",
          },
          endpointName: {
            type: "string",
          },
          endpointDomain: {
            type: "string",
          },
          endpointStatus: {
            type: "string",
          },
          endpointBusinessStatus: {
            type: "string",
          },
          connectionStatus: {
            type: "string",
          },
          serviceId: {
            type: "string",
          },
          serviceName: {
            type: "string",
          },
          zoneId: {
            type: "string",
          },
          securityGroupId: {
            type: "string",
          },
          createTime: {
            type: "string",
          },
        },
      },
    },
  },
};
