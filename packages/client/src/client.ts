import {
  type ListVpcEndpointsParams,
  type ListVpcEndpointsResponse,
  listVpcEndpointsOperation,
  type VpcEndpoint,
} from "@vpc-endpoints/types";
import { resolveBaseUrl } from "./base-url.ts";
import { checkOptions } from "./check-options.ts";
import { decodePage } from "./decode.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";
import { type PagePromise, paged } from "./paging.ts";
import { checkParameters, defaultOf } from "./parameters.ts";
import { createRequests } from "./requests.ts";
import { createTransport } from "./transport.ts";
import { userAgentHeader } from "./user-agent.ts";

/** Calls the operations of the service. */
export interface VpcEndpointsClient {
  /**
   * Lists the VPC endpoints of an instance, with the status of each: awaited one page, iterated all of them.
   * The promise never throws at once; it rejects.
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

/**
 * Makes a client. Nothing is sent until an operation is called.
 * @throws {ConfigurationError} if the region, the base URL or another option cannot be right.
 */
export function createClient(client: ClientOptions = {}): VpcEndpointsClient {
  checkOptions(client);
  const operation = listVpcEndpointsOperation;
  const headers = { accept: "application/json", ...userAgentHeader(client.userAgent) };
  const send = createTransport(operation, client, decodePage);
  const requests = createRequests(resolveBaseUrl(client), headers);

  return {
    listVpcEndpoints: (params, options) => {
      const call = options ?? {};
      return paged({
        first: params?.page ?? defaultOf(operation, "page"),
        size: params?.size ?? defaultOf(operation, "size"),
        maxPages: call.maxPages ?? 10_000,
        entries: ({ Result }) => Result,
        async get(page) {
          checkParameters(operation, params);
          checkOptions(call);
          const request = requests.listVpcEndpoints(page ? { ...params, page } : params, call);
          const { response, data } = await send(request, call);
          client.validate?.(data);
          return { data, response, requestId: data.RequestId };
        },
      });
    },
  };
}
