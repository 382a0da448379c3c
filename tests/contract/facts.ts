// The vendor's facts, written down a second time. The document is held to this table, so that a slip in the document
// cannot agree with itself. Change it only when the vendor's page or SDKs say otherwise, never to make a test pass.

/** One property or parameter, as the vendor documents or shows it. */
export interface Fact {
  readonly type: "string" | "integer" | "array" | "object";
  readonly required: boolean;
  readonly in?: "path" | "query";
  readonly default?: number;
  readonly minimum?: number;
  readonly format?: string;
  readonly enum?: readonly string[];
}

export const operation = {
  operationId: "ListVpcEndpoints",
  method: "get",
  path: "/openapi/instances/{InstanceId}/vpc-endpoints",
  version: "2017-06-13",
} as const;

export const parameters: Readonly<Record<string, Fact>> = {
  InstanceId: { in: "path", type: "string", required: true },
  size: { in: "query", type: "integer", required: false, default: 20 },
  page: { in: "query", type: "integer", required: false, default: 1, minimum: 1 },
};

const required = { type: "string", required: true } as const;
const optional = { type: "string", required: false } as const;

export const schemas: Readonly<Record<string, Readonly<Record<string, Fact>>>> = {
  ListVpcEndpointsResponse: {
    RequestId: required,
    Result: { type: "array", required: true },
  },
  VpcEndpoint: {
    endpointId: required,
    endpointName: optional,
    endpointDomain: required,
    endpointStatus: { ...required, enum: ["Creating", "Active", "Pending", "Deleting"] },
    endpointBusinessStatus: { ...required, enum: ["Normal", "FinancialLocked"] },
    connectionStatus: {
      ...required,
      enum: ["Pending", "Connecting", "Connected", "Disconnecting", "Disconnected", "Deleting", "ServiceDeleted"],
    },
    serviceId: required,
    serviceName: required,
    zoneId: optional,
    securityGroupId: optional,
    createTime: { ...required, format: "date-time" },
  },
  ErrorResponse: {
    RequestId: required,
    HostId: required,
    Code: required,
    Message: required,
    Recommend: optional,
    AccessDeniedDetail: { type: "object", required: false },
  },
};

/** The HTTP statuses that each error code was seen with. */
export const errorCodes: Readonly<Record<string, readonly number[]>> = {
  MissingParameter: [400],
  InvalidParameter: [400],
  UnsupportedOperation: [400],
  IncompleteSignature: [400],
  "InvalidTimeStamp.Expired": [400],
  SignatureNonceUsed: [400],
  SignatureDoesNotMatch: [400, 403],
  "InvalidAccessKeyId.NotFound": [404, 400],
  Forbidden: [403, 400],
  "Forbidden.RAM": [403, 400],
  NoPermission: [403, 400],
  InstanceNotFound: [400, 404],
  InstanceActivating: [400],
  // Its status is documented nowhere, so no case can show it.
  InstanceStatusNotSupportCurrentAction: [],
  Throttling: [400, 429],
  "Throttling.User": [400, 429],
  "Throttling.Api": [400, 429],
  InternalError: [500],
  ServiceUnavailable: [503],
};

/** The headers that each response may carry. */
export const responseHeaders: Readonly<Record<string, readonly string[]>> = {
  "200": ["x-acs-request-id"],
  "400": ["x-acs-request-id", "x-acs-retry-after"],
  "403": ["x-acs-request-id"],
  "404": ["x-acs-request-id"],
  "429": ["x-acs-request-id", "x-acs-retry-after", "Retry-After"],
  "500": ["x-acs-request-id"],
  "503": ["x-acs-request-id", "x-acs-retry-after", "Retry-After"],
  default: ["x-acs-request-id"],
};

export const headers: Readonly<Record<string, Pick<Fact, "type" | "minimum">>> = {
  "x-acs-request-id": { type: "string" },
  "x-acs-retry-after": { type: "integer", minimum: 1 },
  "Retry-After": { type: "string" },
};

export const servers = {
  public: "https://elasticsearch.{regionId}.aliyuncs.com",
  vpc: "https://elasticsearch-vpc.{regionId}.aliyuncs.com",
} as const;

export const regionIds: readonly string[] = [
  "cn-hangzhou",
  "cn-beijing",
  "cn-shanghai",
  "cn-shenzhen",
  "cn-qingdao",
  "cn-zhangjiakou",
  "cn-wulanchabu",
  "cn-chengdu",
  "cn-guangzhou",
  "cn-hongkong",
  "cn-hangzhou-finance",
  "cn-shanghai-finance-1",
  "cn-north-2-gov-1",
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ap-southeast-3",
  "ap-southeast-5",
  "ap-southeast-7",
  "us-east-1",
  "us-west-1",
  "eu-central-1",
  "eu-west-1",
];

/** The headers that every request carries; all but the last always. */
export const commonHeaders: readonly string[] = [
  "host",
  "x-acs-action",
  "x-acs-version",
  "x-acs-date",
  "x-acs-signature-nonce",
  "x-acs-content-sha256",
  "x-acs-security-token",
];

/** The properties that a case may lack in the strict pass: schema and property. All others are in every case. */
export const mayLack: readonly string[] = [
  "VpcEndpoint.endpointName",
  "ErrorResponse.Recommend",
  "ErrorResponse.AccessDeniedDetail",
];
