import type { Mutant } from "./mutant.ts";
import { siteMutants } from "./site-mutants.ts";
import { toolingMutants } from "./tooling-mutants.ts";

const vendorSample = "openapi/cases/vendor-sample.json";
const pathItem = "openapi/paths/openapi_instances_{InstanceId}_vpc-endpoints.yaml";
const endpoint = "openapi/components/schemas/VpcEndpoint.yaml";

/** Every mutant must be caught; one that survives shows a hole in the tests. */
export const mutants: readonly Mutant[] = [
  // The document
  {
    file: "openapi/components/parameters/size.yaml",
    change: ["default: 20", "default: 10"],
    gate: "contract",
    says: /openapi\/components\/parameters: ListVpcEndpoints: \/size\/default: the vendor says 20, the document 10/,
  },
  {
    file: "openapi/components/parameters/page.yaml",
    change: ["minimum: 1", "minimum: 0"],
    gate: "contract",
    says: /bad-parameter × document/,
  },
  {
    file: "openapi/components/parameters/size.yaml",
    change: ["default: 20", "default: 20\n  maximum: 100"],
    gate: "contract",
    says: /parameters: ListVpcEndpoints: \/size\/maximum: the vendor says nothing, the document 100/,
  },
  {
    file: "openapi/components/parameters/size.yaml",
    change: ["name: size", "name: pageSize"],
    gate: "contract",
    says: /parameters: ListVpcEndpoints: \/pageSize: the vendor says nothing/,
  },
  {
    file: "openapi/components/parameters/page.yaml",
    change: ["in: query", "in: header"],
    gate: "contract",
    says: /parameters: ListVpcEndpoints: \/page\/in: the vendor says "query", the document "header"/,
  },
  {
    file: "openapi/components/schemas/EndpointBusinessStatus.yaml",
    change: ["enum: [Normal, FinancialLocked]", "enum: [Normal, FinacialLocked]"],
    gate: "contract",
    says: /VpcEndpoint\.yaml: endpointBusinessStatus: \/enum\/1: the vendor says "FinancialLocked", the document "FinacialLocked"/,
  },
  {
    file: "openapi/components/schemas/ConnectionStatus.yaml",
    change: ["Deleting, ServiceDeleted]", "Deleting]"],
    gate: "contract",
    says: /every-enum-value\.json × types.*ServiceDeleted/,
  },
  {
    file: endpoint,
    change: ["  createTime:", "  creationTime:"],
    gate: "contract",
    says: /vendor-sample\.json × types: .*createTime/,
  },
  {
    file: endpoint,
    change: ["required:\n  - endpointId", "required:\n  - endpointName\n  - endpointId"],
    gate: "contract",
    says: /vendor-sample\.json × document: response\/body\/Result\/0 .*endpointName/,
  },
  {
    file: "openapi/components/schemas/ListVpcEndpointsResponse.yaml",
    change: ["required: [RequestId, Result]", "required: [Result]"],
    gate: "contract",
    says: /ListVpcEndpointsResponse\.yaml: RequestId: \/required: the vendor says true, the document false/,
  },
  {
    file: endpoint,
    change: ["  endpointId:\n    type: string", "  endpointId:\n    type: integer"],
    gate: "contract",
    says: /vendor-sample\.json × document: response\/body\/Result\/0\/endpointId must be integer/,
  },
  {
    file: endpoint,
    change: ["    format: date-time\n", ""],
    gate: "contract",
    says: /VpcEndpoint\.yaml: createTime: \/format: the vendor says "date-time", the document nothing/,
  },
  {
    file: endpoint,
    change: ["examples: [ep-bp1tah7zbrwmkjef****]", "examples: [1]"],
    gate: "lint",
    says: /VpcEndpoint\.yaml:\d+:\d+/,
  },
  {
    file: "openapi/components/schemas/ErrorCode.yaml",
    change: ["  InstanceActivating: ", "  InstanceActive: "],
    gate: "contract",
    says: /ErrorCode\.yaml: InstanceActive: tests\/contract\/facts\.ts: errorCodes has it not/,
  },
  {
    file: "openapi/openapi.yaml",
    change: ["/vpc-endpoints:\n", "/endpoints:\n"],
    gate: "contract",
    says: /openapi\/paths: ListVpcEndpoints: \/path: the vendor says ".*\/vpc-endpoints", the document ".*\/endpoints"/,
  },
  {
    file: pathItem,
    change: ["get:\n", "post:\n"],
    gate: "contract",
    says: /openapi\/paths: ListVpcEndpoints: \/method: the vendor says "get", the document "post"/,
  },
  {
    file: pathItem,
    change: ["operationId: ListVpcEndpoints", "operationId: ListEndpoints"],
    gate: "contract",
    says: /no operation ListVpcEndpoints/,
  },
  {
    file: pathItem,
    change: ['"403":', '"401":'],
    gate: "contract",
    says: /forbidden\.json: status 403 is not declared/,
  },
  {
    file: "openapi/openapi.yaml",
    change: ['version: "2017-06-13"', 'version: "2017-06-14"'],
    gate: "contract",
    says: /openapi\.yaml: \/version: the vendor says "2017-06-13", the document "2017-06-14"/,
  },
  {
    file: "openapi/openapi.yaml",
    change: ["https://elasticsearch-vpc.", "https://elasticsearch-internal."],
    gate: "contract",
    says: /openapi\.yaml: servers: \/vpc: .* the document "https:\/\/elasticsearch-internal/,
  },
  {
    file: "openapi/openapi.yaml",
    change: ["          us-west-1: US (Silicon Valley)\n", ""],
    gate: "contract",
    says: /openapi\.yaml: regionId: .*us-west-1/,
  },
  {
    file: "openapi/components/securitySchemes/ACS3-HMAC-SHA256.yaml",
    change: ["name: Authorization", "name: X-Authorization"],
    gate: "contract",
    says: /ACS3-HMAC-SHA256\.yaml: \/name: the vendor says "Authorization", the document "X-Authorization"/,
  },
  {
    file: "openapi/components/responses/ListVpcEndpoints.yaml",
    change: [
      "  x-acs-request-id:\n    $ref: ../headers/x-acs-request-id.yaml",
      "  x-acs-retry-after:\n    $ref: ../headers/x-acs-retry-after.yaml",
    ],
    gate: "contract",
    says: /every-field\.json × document: header x-acs-request-id is not declared/,
  },
  {
    file: "openapi/components/headers/x-acs-retry-after.yaml",
    change: ["type: integer\n  minimum: 1", "type: string"],
    gate: "contract",
    says: /x-acs-retry-after\.yaml: \/type: the vendor says "integer", the document "string"/,
  },

  {
    file: pathItem,
    change: ["x-ram-action: elasticsearch:ListVpcEndpoints", "x-ram-action: elasticsearch:DescribeVpcEndpoints"],
    gate: "contract",
    says: /openapi\/paths: ListVpcEndpoints: \/ram\/action: the vendor says "elasticsearch:ListVpcEndpoints"/,
  },
  {
    file: pathItem,
    change: ["  x-pagination:\n    page: page\n    size: size\n    items: /Result\n", ""],
    gate: "contract",
    says: /openapi\/paths: ListVpcEndpoints: \/pagination: the vendor says /,
  },
  {
    file: "openapi/components/responses/ListVpcEndpoints.yaml",
    change: ["../schemas/ListVpcEndpointsResponse.yaml", "../schemas/ErrorResponse.yaml"],
    gate: "contract",
    says: /openapi\/paths: ListVpcEndpoints: 200: body: .*the vendor says "ListVpcEndpointsResponse"/,
  },

  // Words that no table holds stand in the approved copy
  {
    file: "openapi/components/schemas/EndpointStatus.yaml",
    change: [
      "  Pending: The endpoint is being modified.\n  Deleting: The endpoint is being deleted.",
      "  Pending: The endpoint is being deleted.\n  Deleting: The endpoint is being modified.",
    ],
    gate: "contract",
    says: /openapi\.yaml: \/components\/schemas\/EndpointStatus\/x-enumDescriptions\/Pending: approved is "The endpoint is being modified\."/,
  },
  {
    file: "openapi/openapi.yaml",
    change: ["US (Virginia)", "US (Silicon Valley)"],
    gate: "contract",
    says: /x-known-values\/us-east-1: approved is "US \(Virginia\)"/,
  },
  {
    file: "openapi/openapi.yaml",
    change: ["identifier: Apache-2.0", "identifier: MIT"],
    gate: "contract",
    says: /openapi\.yaml: \/info\/license\/identifier: approved is "Apache-2\.0"/,
  },
  {
    file: pathItem,
    change: ["A page with fewer entries than", "A page with more entries than"],
    gate: "contract",
    says: /\/get\/description: approved is .*fewer entries than/,
  },
  {
    file: pathItem,
    change: ["  tags: [VPC endpoints]\n", "  tags: [VPC endpoints]\n  deprecated: true\n"],
    gate: "contract",
    says: /\/get\/deprecated: approved is nothing, there stands true/,
  },
  {
    file: pathItem,
    change: ["Forbidden.yaml", "InternalError.yaml"],
    gate: "contract",
    says: /\/get\/responses\/403\/description: approved is "Usually the caller lacks/,
  },
  {
    file: endpoint,
    change: ["    $ref: EndpointBusinessStatus.yaml", "    $ref: EndpointStatus.yaml"],
    gate: "contract",
    says: /VpcEndpoint\.yaml: endpointBusinessStatus: \/enum\/0: the vendor says "Normal"/,
  },
  {
    file: endpoint,
    change: ["type: object\n", "type: object\nadditionalProperties: false\n"],
    gate: "contract",
    says: /VpcEndpoint\/additionalProperties: approved is nothing, there stands false/,
  },
  {
    file: "openapi/components/securitySchemes/ACS3-HMAC-SHA256.yaml",
    change: ["UTC, `yyyy-MM-ddTHH:mm:ssZ`", "local time, `yyyy-MM-ddTHH:mm:ssZ`"],
    gate: "contract",
    says: /ACS3-HMAC-SHA256\/description: approved is /,
  },
  {
    file: "openapi/SOURCE.md",
    change: ["no maximum of `size`", "a maximum of `size`"],
    gate: "contract",
    says: /SOURCE\.md: line: .*no maximum of/,
  },

  // The cases
  {
    file: "openapi/cases/first-page.json",
    change: ['"size": 2', '"size": 3'],
    gate: "contract",
    says: /openapi\/cases: ListVpcEndpoints: pages/,
  },
  {
    file: "openapi/cases/empty-page.json",
    change: ['"x-acs-request-id": "AD080217', '"x-acs-request-id": "AD080218'],
    gate: "contract",
    says: /empty-page\.json: response\/headers\/x-acs-request-id/,
  },
  {
    file: "openapi/cases/no-permission.json",
    change: ["elasticsearch.cn-hangzhou", "ecs.cn-hangzhou"],
    gate: "contract",
    says: /no-permission\.json: response\/body\/HostId: ecs\.cn-hangzhou/,
  },
  {
    file: "openapi/cases/second-page.json",
    change: ['"createTime": "2021-07-22T01:19:24Z"', '"createTime": "2021-07-22T01:19:24+08:00"'],
    gate: "contract",
    says: /second-page\.json: dates/,
  },
  {
    file: "openapi/cases/every-enum-value.json",
    change: ['"FinancialLocked"', '"Normal"'],
    gate: "contract",
    says: /ListVpcEndpoints: not shown[\s\S]*endpointBusinessStatus: FinancialLocked/,
  },
  {
    file: "openapi/cases/throttled-by-gateway.json",
    change: ['"title": "', '"title": "Not '],
    gate: "contract",
    says: /openapi\/cases: \/throttled-by-gateway\/title: approved is /,
  },
  {
    file: vendorSample,
    change: ['"connectionStatus": "Connected"', '"connectionStatus": "Connecting"'],
    gate: "contract",
    says: /vendor-sample\.json: \/0\/Result\/1\/connectionStatus: the vendor says "Connected", the document "Connecting"/,
  },
  {
    file: vendorSample,
    change: [
      '          "zoneId": "cn-hangzhou-i",\n          "securityGroupId": "sg-bp1emvef6hl69pqs****",\n          "createTime": "2021-07-22T01:12:28Z"',
      '          "securityGroupId": "sg-bp1emvef6hl69pqs****",\n          "createTime": "2021-07-22T01:12:28Z"',
    ],
    gate: "contract",
    says: /vendor-sample\.json × document: response\/body\/Result\/1 .*zoneId/,
  },
  {
    file: "openapi/cases/service-unavailable.json",
    change: ['"status": 503', '"status": 500'],
    gate: "contract",
    says: /service-unavailable\.json: status 500 was not seen for its code/,
  },
  {
    file: "openapi/cases/throttled.json",
    change: ['"x-acs-retry-after": "1000"', '"x-acs-retry-after": "soon"'],
    gate: "contract",
    says: /throttled\.json × document: response\/headers\/x-acs-retry-after must be integer/,
  },

  // The rules of the document
  {
    file: endpoint,
    change: ["description: The ID of the endpoint.\n", 'description: ""\n'],
    gate: "lint",
    says: /VpcEndpoint\.yaml:\d+:\d+[\s\S]*`endpointId` has no description/,
  },
  {
    file: endpoint,
    change: ["    examples: [test]\n", ""],
    gate: "lint",
    says: /VpcEndpoint\.yaml:\d+:\d+[\s\S]*`endpointName` has no example/,
  },
  {
    file: "openapi/components/schemas/EndpointStatus.yaml",
    change: ["  Pending: The endpoint is being modified.\n", ""],
    gate: "lint",
    says: /EndpointStatus\.yaml:\d+:\d+[\s\S]*`Pending` has no description/,
  },
  {
    file: endpoint,
    change: ["  zoneId:", "  ZoneID:"],
    gate: "lint",
    says: /VpcEndpoint\.yaml:\d+:\d+[\s\S]*`ZoneID` is spelled `zoneId` on the wire/,
  },
  {
    file: "openapi/components/parameters/size.yaml",
    change: [
      "description: >-\n  The maximum number of endpoints on a page. No upper limit is documented: if the service returns fewer than you asked\n  for, the page looks like the last one. Keep the default where you can.\n",
      "",
    ],
    gate: "lint",
    says: /size\.yaml:\d+:\d+/,
  },

  {
    file: pathItem,
    change: ["    page: page\n", "    page: pages\n"],
    gate: "lint",
    says: /ListVpcEndpoints: x-pagination: page: there is no parameter `pages`/,
  },
  {
    file: "openapi/components/parameters/size.yaml",
    change: ["  default: 20\n", ""],
    gate: "lint",
    says: /ListVpcEndpoints: x-pagination: size: `size` is no integer with a default/,
  },
  {
    file: "openapi/components/parameters/size.yaml",
    change: ["  default: 20\n", "  default: 20\n  minimum: 0\n"],
    gate: "lint",
    says: /ListVpcEndpoints: x-pagination: size: `size` may be 0: a page of no entries never ends/,
  },
  {
    file: "openapi/components/parameters/size.yaml",
    change: ["  default: 20\n", "  default: 20\n  exclusiveMinimum: -1\n"],
    gate: "lint",
    says: /ListVpcEndpoints: x-pagination: size: `size` may be 0: a page of no entries never ends/,
  },
  {
    file: "openapi/cases/second-page.json",
    change: ['"size": 2', '"pageSize": 2'],
    gate: "lint",
    says: /\] cases\/second-page\.json:\d+:\d+[\s\S]*openapi\/cases\/second-page\.json: request: ListVpcEndpoints has no parameter `pageSize`/,
  },
  {
    file: "openapi/openapi.yaml",
    change: ["regionId", "requestId"],
    gate: "lint",
    says: /schemas\/RequestId\.yaml:\d+:\d+[\s\S]*schema RequestId: a type of the packages has this name already/,
  },
  {
    file: pathItem,
    change: ["items: /Result", "items: /RequestId"],
    gate: "lint",
    says: /ListVpcEndpoints: x-pagination: items: `\/RequestId` is no list in the body of 200/,
  },
  {
    file: pathItem,
    change: ["    items: /Result\n", "    items: /Result\n    total: /Total\n"],
    gate: "lint",
    says: /ListVpcEndpoints: x-pagination: total: `\/Total`: not every answer has the property `Total`/,
  },
  {
    file: "openapi/components/parameters/size.yaml",
    change: ["example: 10", "example: 10\nx-idempotency-token: true"],
    gate: "lint",
    says: /ListVpcEndpoints: x-idempotency-token: a GET can be repeated without a token/,
  },
  {
    file: "openapi/components/parameters/size.yaml",
    change: ["  default: 20", "  default: 20\n  contentMediaType: text/plain"],
    gate: "lint",
    says: /ListVpcEndpoints: size: openapi\/model does not know the keyword `contentMediaType`/,
  },
  {
    file: "openapi/components/parameters/size.yaml",
    change: ["name: size", "name: page"],
    gate: "lint",
    says: /ListVpcEndpoints: the name `page` stands twice in the request/,
  },
  {
    file: pathItem,
    change: ["  x-ram-resource: acs", "  x-ram-ressource: acs"],
    gate: "lint",
    says: /`x-ram-ressource` is no extension of openapi\/extensions\.json/,
  },
  {
    file: pathItem,
    change: ["x-ram-action: elasticsearch:ListVpcEndpoints", "x-ram-action: ListVpcEndpoints"],
    gate: "lint",
    says: /`x-ram-action`: its value .*must match pattern/,
  },
  {
    file: "openapi/components/schemas/RequestId.yaml",
    change: ["type: string", "type: string\nx-network: public"],
    gate: "lint",
    says: /`x-network` stands on Server, not on Schema/,
  },

  // What is generated
  {
    file: "packages/types/src/schema.gen.ts",
    change: ["readonly zoneId?: string;", "readonly zoneId: string;"],
    gate: "drift",
    says: /packages\/types\/src\/schema\.gen\.ts.*npm run generate/,
  },
  {
    file: "packages/types/src/operations.gen.ts",
    change: ["default: 20", "default: 10"],
    gate: "drift",
    says: /packages\/types\/src\/operations\.gen\.ts.*npm run generate/,
  },

  {
    file: "packages/client/src/validation/shapes.gen.ts",
    change: ['      "endpointId",', '      "zoneId",'],
    gate: "drift",
    says: /packages\/client\/src\/validation\/shapes\.gen\.ts.*npm run generate/,
  },

  // The artefacts
  {
    file: "packages/client/src/requests.ts",
    change: ['place === "query"', 'place === "cookie"'],
    gate: "contract",
    says: /second-page\.json × client: \/0\/target: the case says ".*page=2.*", the client/,
  },
  {
    file: "packages/client/src/fetch/signed-fetch.ts",
    change: ["if (error !== failed?.error || !failed) throw error;", "if (error !== failed || !failed) throw error;"],
    gate: "contract",
    says: /case instance-not-found × fetch/,
  },
  {
    file: "packages/client/src/failure.ts",
    change: ['say("HostId")', 'say("Host")'],
    gate: "contract",
    says: /instance-not-found\.json × client: \/hostId/,
  },
  {
    file: "packages/client/src/failure.ts",
    change: ["/^Throttling/", "/^Throttled/"],
    gate: "contract",
    says: /throttled\.json × client: \/class: the case says "ThrottlingError", the client "ApiError"/,
  },
  {
    file: "packages/mock/src/authentication/authenticate.ts",
    change: ['{ code: "IncompleteSignature" }', '{ code: "Forbidden" }'],
    gate: "contract",
    says: /incomplete-signature\.json × mock: \/status: the case says 400, the mock 403/,
  },
  {
    file: "packages/mock/src/prism/engine.ts",
    change: ["validateRequest: true", "validateRequest: false"],
    gate: "contract",
    says: /bad-parameter\.json × mock: \/status: the case says 400, the mock 200/,
  },
  {
    file: "packages/mock/src/service/paging.ts",
    change: ["(numberOf(operation, page, call) - 1)", "(numberOf(operation, page, call) - 2)"],
    gate: "contract",
    says: /workflow page × mock/,
  },
  {
    file: "packages/mock/src/service/endpoints.ts",
    change: ["one.requests += 1", "one.requests -= 1"],
    gate: "contract",
    says: /workflow wait-until-connected × mock/,
  },
  {
    file: "redocly.yaml",
    change: ["vpc-endpoints/examples-from-cases: on", "vpc-endpoints/examples-from-cases: off"],
    gate: "contract",
    says: /vendor-sample\.json × document/,
  },
  ...siteMutants,
  ...toolingMutants,
];
