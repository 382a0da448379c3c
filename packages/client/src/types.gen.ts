// Generated from the OpenAPI document. Never edit it: change openapi/ and run `npm run generate`.

import type { ListVpcEndpointsResponse } from "@vpc-endpoints/types";

export type {
  AccessDeniedDetail,
  ConnectionStatus,
  EndpointBusinessStatus,
  EndpointStatus,
  ErrorCode,
  ErrorResponse,
  ListVpcEndpointsParams,
  ListVpcEndpointsResponse,
  RegionId,
  RequestId,
  VpcEndpoint,
} from "@vpc-endpoints/types";

/** What a successful call may answer. */
export type AnyAnswer = ListVpcEndpointsResponse;
