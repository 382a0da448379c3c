// Generated from the OpenAPI document. Never edit it: change openapi/ and run `npm run generate`.

export interface paths {
  readonly "/openapi/instances/{InstanceId}/vpc-endpoints": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * List VPC endpoints
     * @description Lists the VPC endpoints of one Elasticsearch instance, one page at a time, with the status of each. The endpoints are
     *     in the account of the service, not in yours.
     *
     *     The response contains neither a total nor a token for the next page. A page with fewer entries than `size` is the
     *     last one. The vendor does not document the response for a page after the last one.
     */
    readonly get: operations["ListVpcEndpoints"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * @description The ID of the request. Quote it when you ask the vendor's support.
     * @example AD080217-B2C1-4F36-904F-BE4E4A0B4536
     */
    readonly RequestId: string;
    /**
     * @description The cause of the error, for programs. New codes appear, so treat one that is not listed as an error like any other.
     * @example InstanceNotFound
     */
    readonly ErrorCode: string;
    /**
     * @description Which policy refused the request, where access was denied. Its fields are not documented for this operation.
     * @example {
     *       "AuthAction": "elasticsearch:ListVpcEndpoints",
     *       "NoPermissionType": "ImplicitDeny"
     *     }
     */
    readonly AccessDeniedDetail: {
      readonly [key: string]: unknown;
    };
    /** @description An error. Names that begin with a lower-case letter, such as `requestId`, occur too. */
    readonly ErrorResponse: {
      readonly RequestId: components["schemas"]["RequestId"];
      /**
       * @description The host that answered.
       * @example elasticsearch.cn-hangzhou.aliyuncs.com
       */
      readonly HostId: string;
      readonly Code: components["schemas"]["ErrorCode"];
      /**
       * @description What went wrong, in words. Its text may change, so classify by `Code`.
       * @example The instanceId provided does not exist.
       */
      readonly Message: string;
      /**
       * @description Address of a page of the vendor that helps with this error.
       * @example https://api.alibabacloud.com/troubleshoot?q=InstanceNotFound&product=elasticsearch
       */
      readonly Recommend?: string;
      readonly AccessDeniedDetail?: components["schemas"]["AccessDeniedDetail"];
    };
    /**
     * @description The state of the endpoint itself. It is independent of `connectionStatus`: an endpoint can be available and not connected.
     * @example Active
     * @enum {string}
     */
    readonly EndpointStatus: "Creating" | "Active" | "Pending" | "Deleting";
    /**
     * @description Whether the endpoint is in service or locked for a business reason.
     * @example Normal
     * @enum {string}
     */
    readonly EndpointBusinessStatus: "Normal" | "FinancialLocked";
    /**
     * @description The state of the connection between the endpoint and its endpoint service.
     * @example Connected
     * @enum {string}
     */
    readonly ConnectionStatus:
      | "Pending"
      | "Connecting"
      | "Connected"
      | "Disconnecting"
      | "Disconnected"
      | "Deleting"
      | "ServiceDeleted";
    /** @description An endpoint in the VPC of the service account, and the state of its connection. */
    readonly VpcEndpoint: {
      /**
       * @description The ID of the endpoint.
       * @example ep-bp1tah7zbrwmkjef****
       */
      readonly endpointId: string;
      /**
       * @description The name of the endpoint. The vendor documents it, but no sample shows it, so it may be absent.
       * @example test
       */
      readonly endpointName?: string;
      /**
       * @description The domain name under which the endpoint is reached. Use it to configure the connection.
       * @example ep-bp1tah7zbrwmkjef****.epsrv-bp1w0p3jdirbfmt6****.cn-hangzhou.privatelink.aliyuncs.com
       */
      readonly endpointDomain: string;
      readonly endpointStatus: components["schemas"]["EndpointStatus"];
      readonly endpointBusinessStatus: components["schemas"]["EndpointBusinessStatus"];
      readonly connectionStatus: components["schemas"]["ConnectionStatus"];
      /**
       * @description The ID of the endpoint service to which the endpoint connects.
       * @example epsrv-bp1w0p3jdirbfmt6****
       */
      readonly serviceId: string;
      /**
       * @description The name of the endpoint service to which the endpoint connects.
       * @example com.aliyuncs.privatelink.cn-hangzhou.epsrv-bp1w0p3jdirbfmt6****
       */
      readonly serviceName: string;
      /**
       * @description The zone in which the endpoint lies. The vendor's samples show it, but no table documents it, so it may be absent.
       * @example cn-hangzhou-i
       */
      readonly zoneId?: string;
      /**
       * @description The ID of the security group of the endpoint. The vendor's samples show it, but no table documents it, so it may be absent.
       * @example sg-bp1emvef6hl69pqs****
       */
      readonly securityGroupId?: string;
      /**
       * Format: date-time
       * @description When the endpoint was created, in ISO 8601 and UTC.
       * @example 2021-07-22T01:19:24Z
       */
      readonly createTime: string;
    };
    /** @description One page of the endpoints of an instance. */
    readonly ListVpcEndpointsResponse: {
      readonly RequestId: components["schemas"]["RequestId"];
      /** @description The endpoints of this page. An instance without endpoints has an empty list. */
      readonly Result: readonly components["schemas"]["VpcEndpoint"][];
    };
  };
  responses: never;
  parameters: {
    /**
     * @description The ID of the Elasticsearch instance. It is one path segment: percent-encode every
     *     character outside `A-Z a-z 0-9 - _ . ~` (RFC 3986), also in the signature.
     * @example es-cn-2r429tctl000d****
     */
    readonly InstanceId: string;
    /**
     * @description The maximum number of endpoints on a page. No upper limit is documented: if the service returns fewer than you asked for, the page looks like the last one. Keep the default where you can.
     * @example 10
     */
    readonly size: number;
    /**
     * @description Which page to return. Pages are counted from 1.
     * @example 1
     */
    readonly page: number;
  };
  requestBodies: never;
  headers: {
    /**
     * @description The ID of the request, the same as `RequestId` in the body. Quote it when you ask the vendor's support.
     * @example AD080217-B2C1-4F36-904F-BE4E4A0B4536
     */
    readonly "x-acs-request-id": string;
    /**
     * @description How long to wait before the next attempt, in milliseconds. Sent with throttling errors only, and not always.
     * @example 1000
     */
    readonly "x-acs-retry-after": number;
    /**
     * @description How long to wait before the next attempt, in seconds or as an HTTP date (RFC 9110, section 10.2.3). The service
     *     itself sends `x-acs-retry-after`; a proxy in front of it may send this one.
     * @example 1
     */
    readonly "Retry-After": string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly ListVpcEndpoints: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description The maximum number of endpoints on a page. No upper limit is documented: if the service returns fewer than you asked for, the page looks like the last one. Keep the default where you can.
         * @example 10
         */
        readonly size?: components["parameters"]["size"];
        /**
         * @description Which page to return. Pages are counted from 1.
         * @example 1
         */
        readonly page?: components["parameters"]["page"];
      };
      readonly header?: never;
      readonly path: {
        /**
         * @description The ID of the Elasticsearch instance. It is one path segment: percent-encode every
         *     character outside `A-Z a-z 0-9 - _ . ~` (RFC 3986), also in the signature.
         * @example es-cn-2r429tctl000d****
         */
        readonly InstanceId: components["parameters"]["InstanceId"];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page of endpoints. */
      readonly 200: {
        headers: {
          readonly "x-acs-request-id": components["headers"]["x-acs-request-id"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ListVpcEndpointsResponse"];
        };
      };
      /** @description The request cannot be served as it is: a parameter or a header is missing or wrong, the signature is wrong, the instance does not exist or does not support the operation now, or there are too many requests. Classify errors by `Code`, because the status of a code differs from product to product. */
      readonly 400: {
        headers: {
          readonly "x-acs-request-id": components["headers"]["x-acs-request-id"];
          readonly "x-acs-retry-after": components["headers"]["x-acs-retry-after"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      /** @description Usually the caller lacks the permission. Decide by `Code`, not by the status: the service uses this status for other errors too. */
      readonly 403: {
        headers: {
          readonly "x-acs-request-id": components["headers"]["x-acs-request-id"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      /** @description Usually the AccessKey ID does not exist. Decide by `Code`, not by the status: the service uses this status for other errors too. */
      readonly 404: {
        headers: {
          readonly "x-acs-request-id": components["headers"]["x-acs-request-id"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      /** @description Too many requests, said by a gateway. The service itself answers throttling with status 400. */
      readonly 429: {
        headers: {
          readonly "x-acs-request-id": components["headers"]["x-acs-request-id"];
          readonly "x-acs-retry-after": components["headers"]["x-acs-retry-after"];
          readonly "Retry-After": components["headers"]["Retry-After"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      /** @description The service failed. The same request may succeed later. */
      readonly 500: {
        headers: {
          readonly "x-acs-request-id": components["headers"]["x-acs-request-id"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      /** @description The service cannot answer now. The same request may succeed later. */
      readonly 503: {
        headers: {
          readonly "x-acs-request-id": components["headers"]["x-acs-request-id"];
          readonly "x-acs-retry-after": components["headers"]["x-acs-retry-after"];
          readonly "Retry-After": components["headers"]["Retry-After"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      /** @description Any other error. The body may also be XML, HTML or empty, for example from a load balancer. */
      readonly default: {
        headers: {
          readonly "x-acs-request-id": components["headers"]["x-acs-request-id"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
        };
      };
    };
  };
}
