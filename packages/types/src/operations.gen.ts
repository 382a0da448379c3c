// Generated from the OpenAPI document. Never edit it: change openapi/ and run `npm run generate`.

import type { OperationDescription } from "./description.ts";
import type { operations } from "./schema.gen.ts";

/** The parameters of ListVpcEndpoints, by their names on the wire. */
export interface ListVpcEndpointsParams {
  /**
   * The ID of the Elasticsearch instance whose endpoints are listed. It is one path segment: percent-encode every
   * character outside `A-Z a-z 0-9 - _ . ~` (RFC 3986), also in the signature.
   */
  readonly InstanceId: NonNullable<operations["ListVpcEndpoints"]["parameters"]["path"]>["InstanceId"];
  /**
   * How many endpoints a page holds at most. No upper limit is documented.
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
export const listVpcEndpointsOperation: OperationDescription = {
  "operationId": "ListVpcEndpoints",
  "method": "GET",
  "path": "/openapi/instances/{InstanceId}/vpc-endpoints",
  "parameters": [
    {
      "name": "InstanceId",
      "in": "path",
      "required": true,
      "type": "string"
    },
    {
      "name": "size",
      "in": "query",
      "required": false,
      "type": "integer",
      "default": 20
    },
    {
      "name": "page",
      "in": "query",
      "required": false,
      "type": "integer",
      "default": 1,
      "minimum": 1
    }
  ]
};
