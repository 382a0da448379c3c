import {
  type ListVpcEndpointsParams,
  type ListVpcEndpointsResponse,
  listVpcEndpointsOperation,
} from "@vpc-endpoints/types";
import { resolveBaseUrl } from "./base-url.ts";
import { decodePage } from "./decode.ts";
import { createOperations } from "./fetch-client.ts";
import type { ClientOptions } from "./options.ts";
import { checkParameters } from "./parameters.ts";
import { signedFetch } from "./signed-fetch.ts";

/** Calls the operations of the service. */
export interface VpcEndpointsClient {
  /**
   * Lists one page of the VPC endpoints of an instance, with the status of each.
   * @throws {ConfigurationError} before any request, if a parameter or credential cannot be right.
   * @throws {ApiError} if the service answers an error.
   * @throws {ConnectionError} if no answer comes.
   * @throws {InvalidResponseError} if the answer is neither a page nor an error of the service.
   */
  listVpcEndpoints(params: ListVpcEndpointsParams): Promise<ListVpcEndpointsResponse>;
}

/**
 * Makes a client. Nothing is sent until an operation is called.
 * @throws {ConfigurationError} if the region or the base URL cannot be right.
 */
export function createClient(options: ClientOptions): VpcEndpointsClient {
  const baseUrl = resolveBaseUrl(options);
  const list = createOperations(baseUrl, signedFetch(listVpcEndpointsOperation, options)).listVpcEndpoints;
  return {
    async listVpcEndpoints(params) {
      checkParameters(listVpcEndpointsOperation, params);
      return decodePage(await list(params));
    },
  };
}
