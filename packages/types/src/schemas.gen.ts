// Generated from the OpenAPI document. Never edit it: change openapi/ and run `npm run generate`.

import type { components } from "./schema.gen.ts";

/** The ID of the request. Quote it when you ask the vendor's support. */
export type RequestId = components["schemas"]["RequestId"];

/** The cause of the error, for programs. New codes appear, so treat one that is not listed as an error like any other. */
export type ErrorCode =
  | "MissingParameter"
  | "InvalidParameter"
  | "UnsupportedOperation"
  | "IncompleteSignature"
  | "InvalidTimeStamp.Expired"
  | "SignatureNonceUsed"
  | "SignatureDoesNotMatch"
  | "InvalidAccessKeyId.NotFound"
  | "Forbidden"
  | "Forbidden.RAM"
  | "NoPermission"
  | "InstanceNotFound"
  | "InstanceActivating"
  | "InstanceStatusNotSupportCurrentAction"
  | "Throttling"
  | "Throttling.User"
  | "Throttling.Api"
  | "InternalError"
  | "ServiceUnavailable"
  | (string & {});

/**
 * The known values of `ErrorCode`. There are others.
 *
 * - `MissingParameter`: A required parameter or header is missing.
 * - `InvalidParameter`: A parameter has a value that is not allowed. Longer codes that start with `InvalidParameter` occur.
 * - `UnsupportedOperation`: The instance does not support this operation.
 * - `IncompleteSignature`: The signature in the request is missing or malformed.
 * - `InvalidTimeStamp.Expired`: `x-acs-date` is more than 15 minutes from the server's clock.
 * - `SignatureNonceUsed`: `x-acs-signature-nonce` was used before.
 * - `SignatureDoesNotMatch`: The signature differs from the one that the server computed. The AccessKey secret is wrong, or the request was changed on its way.
 * - `InvalidAccessKeyId.NotFound`: The AccessKey ID does not exist.
 * - `Forbidden`: The caller may not do this.
 * - `Forbidden.RAM`: No RAM policy allows the caller to do this.
 * - `NoPermission`: The caller lacks the permission for this operation.
 * - `InstanceNotFound`: No such instance in this region and account.
 * - `InstanceActivating`: The instance is being activated. Try again when it is active.
 * - `InstanceStatusNotSupportCurrentAction`: The status of the instance does not allow this operation now.
 * - `Throttling`: Too many requests.
 * - `Throttling.User`: Too many requests by this account.
 * - `Throttling.Api`: Too many requests to this operation.
 * - `InternalError`: The service failed.
 * - `ServiceUnavailable`: The service cannot answer now.
 */
export const errorCodeValues: readonly ErrorCode[] = [
  "MissingParameter",
  "InvalidParameter",
  "UnsupportedOperation",
  "IncompleteSignature",
  "InvalidTimeStamp.Expired",
  "SignatureNonceUsed",
  "SignatureDoesNotMatch",
  "InvalidAccessKeyId.NotFound",
  "Forbidden",
  "Forbidden.RAM",
  "NoPermission",
  "InstanceNotFound",
  "InstanceActivating",
  "InstanceStatusNotSupportCurrentAction",
  "Throttling",
  "Throttling.User",
  "Throttling.Api",
  "InternalError",
  "ServiceUnavailable",
];

/** Which policy refused the request, where access was denied. Its fields are not documented for this operation. */
export type AccessDeniedDetail = components["schemas"]["AccessDeniedDetail"];

/** An error. Names that begin with a lower-case letter, such as `requestId`, occur too. */
export type ErrorResponse = components["schemas"]["ErrorResponse"];

/** The state of the endpoint itself. It is independent of `connectionStatus`: an endpoint can be available and not connected. */
export type EndpointStatus = components["schemas"]["EndpointStatus"];

/**
 * Every documented value of `EndpointStatus`. The service may send others.
 *
 * - `Creating`: The endpoint is being created.
 * - `Active`: The endpoint is available.
 * - `Pending`: The endpoint is being modified.
 * - `Deleting`: The endpoint is being deleted.
 */
export const endpointStatusValues: readonly EndpointStatus[] = ["Creating", "Active", "Pending", "Deleting"];

/** Whether the endpoint is in service or locked for a business reason. */
export type EndpointBusinessStatus = components["schemas"]["EndpointBusinessStatus"];

/**
 * Every documented value of `EndpointBusinessStatus`. The service may send others.
 *
 * - `Normal`: The endpoint works as usual.
 * - `FinancialLocked`: The endpoint is locked because a payment is overdue.
 */
export const endpointBusinessStatusValues: readonly EndpointBusinessStatus[] = ["Normal", "FinancialLocked"];

/** The state of the connection between the endpoint and its endpoint service. */
export type ConnectionStatus = components["schemas"]["ConnectionStatus"];

/**
 * Every documented value of `ConnectionStatus`. The service may send others.
 *
 * - `Pending`: The connection is being modified.
 * - `Connecting`: The connection is being established.
 * - `Connected`: The connection is established.
 * - `Disconnecting`: The connection is being closed.
 * - `Disconnected`: The endpoint is not connected.
 * - `Deleting`: The connection is being deleted.
 * - `ServiceDeleted`: The endpoint service to which the endpoint belonged was deleted.
 */
export const connectionStatusValues: readonly ConnectionStatus[] = [
  "Pending",
  "Connecting",
  "Connected",
  "Disconnecting",
  "Disconnected",
  "Deleting",
  "ServiceDeleted",
];

/** An endpoint in the VPC of the service account, and the state of its connection. */
export type VpcEndpoint = components["schemas"]["VpcEndpoint"];

/** One page of the endpoints of an instance. */
export type ListVpcEndpointsResponse = components["schemas"]["ListVpcEndpointsResponse"];
