// The vendor's facts, written down a second time. The document is held to them, so that a slip in the document cannot agree
// with itself. Change them only when the vendor's page or SDKs say otherwise, never to make a test pass. What belongs to one
// operation is in facts/<operationId>.json; here is what all of them share.
import { readdirSync, readFileSync } from "node:fs";

/** One property or parameter, as the vendor documents or shows it. Keywords of JSON Schema mean what they mean there. */
export interface Fact {
  /** The JSON type, or each of them where there is more than one. */
  readonly type?: string | readonly string[];
  readonly required?: boolean;
  readonly in?: "path" | "query" | "header" | "body";
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  /** The schema of the entries of a list, or of an object that has properties. */
  readonly of?: string;
  /** The schemas of which the value is one. */
  readonly oneOf?: readonly string[];
  /** Whether the client fills it with a fresh value. */
  readonly token?: boolean;
}

/** What the vendor says of one operation. */
export interface OperationFacts {
  readonly method: string;
  readonly path: string;
  /** Parameters and members of the body, by name. */
  readonly parameters: Readonly<Record<string, Fact>>;
  readonly pagination?: Readonly<Record<string, string>>;
  readonly ram: { readonly action: string; readonly resource: string };
  /** The schema of the body of a success. */
  readonly answer: string;
  /** The headers that each response may carry, by status. */
  readonly responseHeaders: Readonly<Record<string, readonly string[]>>;
  /** The schemas that are this operation's own, by name. */
  readonly schemas: Readonly<Record<string, Readonly<Record<string, Fact>>>>;
  /** The properties that every case may lack in the strict pass: schema and property. */
  readonly mayLack: readonly string[];
}

const folder = new URL("facts/", import.meta.url);

/** The facts of every operation, by operationId. */
export const operations: Readonly<Record<string, OperationFacts>> = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => [
      file.slice(0, -".json".length),
      { schemas: {}, mayLack: [], ...JSON.parse(readFileSync(new URL(file, folder), "utf8")) },
    ]),
);

/** The version of the API. */
export const version = "2017-06-13";

/** What an error of every operation has. */
const errorSchemas: OperationFacts["schemas"] = {
  ErrorResponse: {
    RequestId: { type: "string", required: true },
    HostId: { type: "string", required: true },
    Code: { type: "string", required: true },
    Message: { type: "string", required: true },
    Recommend: { type: "string", required: false },
    AccessDeniedDetail: { type: "object", required: false },
  },
};

/** Every schema of objects, by name. */
export const schemas: OperationFacts["schemas"] = Object.assign(
  {},
  errorSchemas,
  ...Object.values(operations).map((facts) => facts.schemas),
);

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

/** What some case has to show, whatever else there is. */
export const mustBeShown: readonly { readonly what: string; readonly status: number; readonly header?: string }[] = [
  { what: "throttling by the service, with the time to wait", status: 400, header: "x-acs-retry-after" },
  { what: "throttling by a gateway, with the time to wait", status: 429, header: "retry-after" },
  { what: "an AccessKey ID or an instance that does not exist", status: 404 },
  { what: "a caller without permission", status: 403 },
  { what: "a failure of the service", status: 500 },
  { what: "a service that cannot answer now, with the time to wait", status: 503, header: "retry-after" },
];

/** The response headers of the service. */
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

/** The properties that every case may lack in the strict pass: schema and property. All others are in every case. */
export const mayLack: readonly string[] = [
  ...Object.values(operations).flatMap((facts) => facts.mayLack),
  "ErrorResponse.Recommend",
  "ErrorResponse.AccessDeniedDetail",
];
