// Generated from the OpenAPI document. Never edit it: change openapi/ and run `npm run generate`.

import type { OperationDescription, PagedOperation } from "./operation.ts";
import type { operations } from "./schema.gen.ts";
import type { ListVpcEndpointsResponse, VpcEndpoint } from "./schemas.gen.ts";

/** What a call of ListVpcEndpoints is given, by the names on the wire. */
export interface ListVpcEndpointsParams {
  /**
   * The ID of the Elasticsearch instance. It is one path segment: percent-encode every
   * character outside `A-Z a-z 0-9 - _ . ~` (RFC 3986), also in the signature.
   */
  readonly InstanceId: NonNullable<operations["ListVpcEndpoints"]["parameters"]["path"]>["InstanceId"];
  /**
   * The maximum number of endpoints on a page. No upper limit is documented: if the service returns fewer than you asked for, the page looks like the last one. Keep the default where you can.
   *
   * Default: 20.
   */
  readonly size?: NonNullable<operations["ListVpcEndpoints"]["parameters"]["query"]>["size"] | undefined;
  /**
   * Which page to return. Pages are counted from 1.
   *
   * Minimum: 1. Default: 1.
   */
  readonly page?: NonNullable<operations["ListVpcEndpoints"]["parameters"]["query"]>["page"] | undefined;
}

/** ListVpcEndpoints (List VPC endpoints), as the document describes it. */
export const listVpcEndpointsOperation: PagedOperation<ListVpcEndpointsParams, ListVpcEndpointsResponse, VpcEndpoint> =
  {
    operationId: "ListVpcEndpoints",
    method: "GET",
    path: "/openapi/instances/{InstanceId}/vpc-endpoints",
    parameters: [
      {
        name: "InstanceId",
        in: "path",
        required: true,
        type: "string",
      },
      {
        name: "size",
        in: "query",
        required: false,
        type: "integer",
        default: 20,
      },
      {
        name: "page",
        in: "query",
        required: false,
        type: "integer",
        default: 1,
        minimum: 1,
      },
    ],
    answer: {
      "/RequestId": "string",
      "/Result": "object[]",
    },
    pagination: {
      page: "page",
      size: "size",
      items: "/Result",
    },
    ram: {
      action: "elasticsearch:ListVpcEndpoints",
      resource: "acs:elasticsearch:{regionId}:{accountId}:instances/{instanceId}",
    },
    entries: (page) => page.Result,
  };

/** Every operation, in the order of the document. */
export const allOperations: readonly OperationDescription[] = [listVpcEndpointsOperation];
