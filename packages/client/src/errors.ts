/** Base of every error that this package throws. */
export class VpcEndpointsError extends Error {
  override readonly name: string = "VpcEndpointsError";
}

/** A parameter, an option or a credential that cannot be right. Thrown before any request is sent. */
export class ConfigurationError extends VpcEndpointsError {
  override readonly name = "ConfigurationError";
}

/** No answer came: the connection was refused or broke off. `cause` says why. */
export class ConnectionError extends VpcEndpointsError {
  override readonly name = "ConnectionError";
}

/** An answer that is neither the page that was asked for nor an error of the service. */
export class InvalidResponseError extends VpcEndpointsError {
  override readonly name = "InvalidResponseError";
  /** HTTP status of the answer. */
  readonly status: number;
  /** The header `x-acs-request-id`, where the answer has one. */
  readonly requestId: string | undefined;

  constructor(message: string, details: { status: number; requestId: string | undefined }) {
    super(message);
    this.status = details.status;
    this.requestId = details.requestId;
  }
}

/** What an error of the service says, as far as it says it. */
export interface ApiErrorDetails {
  /** HTTP status. It differs from product to product for the same `code`, so do not classify by it. */
  readonly status: number;
  /** `Code` of the body, for example `InstanceNotFound`. */
  readonly code: string;
  /** `RequestId` of the body. Quote it when you ask the vendor's support. */
  readonly requestId: string | undefined;
  /** `HostId` of the body. */
  readonly hostId: string | undefined;
  /** `Recommend` of the body: the address of a page of the vendor that helps. */
  readonly recommend: string | undefined;
}

/** An error that the service answered. */
export class ApiError extends VpcEndpointsError implements ApiErrorDetails {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly hostId: string | undefined;
  readonly recommend: string | undefined;

  constructor(message: string, details: ApiErrorDetails) {
    super(`${details.code}: ${message}`);
    this.status = details.status;
    this.code = details.code;
    this.requestId = details.requestId;
    this.hostId = details.hostId;
    this.recommend = details.recommend;
  }
}
