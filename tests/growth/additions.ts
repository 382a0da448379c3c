/** An operation that is added: the files of a folder, and lines put into files that are there. */
export interface Addition {
  readonly operationId: string;
  /** Its folder in `additions/`, laid out as the project is. */
  readonly folder: string;
  /** The names of its cases. */
  readonly cases: readonly string[];
  /** Lines that follow a line of a file, or its end. */
  readonly lines: readonly { readonly file: string; readonly after?: string; readonly add: string }[];
  /** A fact that is falsified, and what the suite then has to say. */
  readonly falsify: { readonly change: readonly [from: string, to: string]; readonly says: RegExp };
}

const document = "openapi/openapi.yaml";

/** The path item of a path, as `openapi/openapi.yaml` lists it. */
function pathItem(path: string): Addition["lines"][number] {
  const file = path.slice(1).replaceAll("/", "_");
  return { file: document, after: "paths:\n", add: `  ${path}:\n    $ref: paths/${file}.yaml\n` };
}

/** Every kind of operation that the project claims to take without a line of code. */
export const additions: readonly Addition[] = [
  {
    operationId: "DeleteVpcEndpoint",
    folder: "delete",
    cases: ["delete-endpoint", "delete-from-unknown-instance"],
    lines: [pathItem("/openapi/instances/{InstanceId}/vpc-endpoints/{EndpointId}")],
    falsify: {
      change: ['"type": "boolean", "required": true', '"type": "string", "required": true'],
      says: /DeleteVpcEndpointResponse\.yaml: Result: \/type: the vendor says "string", the document "boolean"/,
    },
  },
  {
    operationId: "CreateVpcEndpoint",
    folder: "create",
    cases: ["create-endpoint", "create-without-token"],
    lines: [
      {
        file: "openapi/paths/openapi_instances_{InstanceId}_vpc-endpoints.yaml",
        add: `post:
  operationId: CreateVpcEndpoint
  summary: Create a VPC endpoint
  description: Creates an endpoint that connects an instance to an endpoint service.
  tags: [VPC endpoints]
  x-ram-action: elasticsearch:CreateVpcEndpoint
  x-ram-resource: acs:elasticsearch:{regionId}:{accountId}:instances/{instanceId}
  parameters:
    - $ref: ../components/parameters/InstanceId.yaml
    - $ref: ../components/parameters/clientToken.yaml
  requestBody:
    required: true
    content:
      application/json:
        schema:
          $ref: ../components/schemas/CreateVpcEndpointRequest.yaml
  responses:
    "200":
      $ref: ../components/responses/CreateVpcEndpoint.yaml
    "400":
      $ref: ../components/responses/BadRequest.yaml
    default:
      $ref: ../components/responses/UnexpectedError.yaml
`,
      },
    ],
    falsify: {
      change: [
        '"serviceId": { "in": "body", "type": "string", "required": true }',
        '"serviceId": { "in": "query", "type": "string", "required": true }',
      ],
      says: /parameters: CreateVpcEndpoint: \/serviceId\/in: the vendor says "query", the document "body"/,
    },
  },
  {
    operationId: "ListVpcEndpointServices",
    folder: "paged",
    cases: ["services-page", "services-full-page", "services-empty-page"],
    lines: [pathItem("/openapi/vpc-endpoint-services")],
    falsify: {
      change: ['"total": "/Result/totalCount"', '"total": "/Result/total"'],
      says: /ListVpcEndpointServices: \/pagination\/total: the vendor says "\/Result\/total", the document "\/Result\/totalCount"/,
    },
  },
  {
    operationId: "DescribeVpcEndpointService",
    folder: "describe",
    cases: ["prepaid-service", "postpaid-service"],
    lines: [pathItem("/openapi/vpc-endpoint-services/{ServiceId}")],
    falsify: {
      change: ['"PrepaidBilling", "PostpaidBilling"', '"PostpaidBilling", "PrepaidBilling"'],
      says: /VpcEndpointServiceDetail\.yaml: billing: \/oneOf\/0: the vendor says "PostpaidBilling"/,
    },
  },
];
