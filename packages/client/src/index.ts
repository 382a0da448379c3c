export type {
  ConnectionStatus,
  EndpointBusinessStatus,
  EndpointStatus,
  ErrorResponse,
  ListVpcEndpointsParams,
  ListVpcEndpointsResponse,
  RegionId,
  VpcEndpoint,
} from "@vpc-endpoints/types";
export { createClient, type VpcEndpointsClient } from "./client.ts";
export type { Credentials, CredentialsProvider } from "./credentials.ts";
export { ApiError, ConfigurationError, ConnectionError, InvalidResponseError, VpcEndpointsError } from "./errors.ts";
export type { ClientOptions } from "./options.ts";
