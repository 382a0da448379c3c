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
   * Lists the endpoints that the service account holds for one instance, one page at a time, with the status of each.
   *
   * The answer carries no total and no next-page token. A page with fewer entries than `size` is the last one.
   * What a page past the end answers is not documented.
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
