// Generated from the OpenAPI document. Never edit it: change openapi/ and run `npm run generate`.

import {
  type ListVpcEndpointsParams,
  type ListVpcEndpointsResponse,
  listVpcEndpointsOperation,
  type VpcEndpoint,
} from "@vpc-endpoints/types";
import type { Caller } from "./caller.ts";
import type { RequestOptions } from "./options.ts";
import type { PagePromise } from "./paging.ts";

/** Calls the operations of the service. */
export interface VpcEndpointsClient {
  /**
   * Lists the VPC endpoints of one Elasticsearch instance, one page at a time, with the status of each. The endpoints are
   * in the account of the service, not in yours.
   *
   * The response contains neither a total nor a token for the next page. A page with fewer entries than `size` is the
   * last one. The vendor does not document the response for a page after the last one.
   *
   * Awaited, it gives one page; iterated, every entry from that page on.
   *
   * It takes the RAM permission `elasticsearch:ListVpcEndpoints` on `acs:elasticsearch:{regionId}:{accountId}:instances/{instanceId}`.
   *
   * It never throws at once; it rejects.
   * @throws {ConfigurationError} before any request, if a parameter, an option or a credential cannot be right; or if
   * the provider of credentials fails.
   * @throws {ApiError} if the service answers an error.
   * @throws {ConnectionError} if no whole answer comes.
   * @throws {TimeoutError} if it does not come in time.
   * @throws {InvalidResponseError} if the answer is neither a page nor an error of the service.
   */
  listVpcEndpoints(
    params: ListVpcEndpointsParams,
    options?: RequestOptions,
  ): PagePromise<ListVpcEndpointsResponse, VpcEndpoint>;
}

/** The methods of a client. */
export function methods(caller: Caller): VpcEndpointsClient {
  return {
    listVpcEndpoints: (params, options) => caller.pages(listVpcEndpointsOperation, params, options),
  };
}
