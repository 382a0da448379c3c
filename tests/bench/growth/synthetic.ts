// Operations that are made up, to see what many of them cost. No service has them.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "@vpc-endpoints/growth-tests/project.ts";

/** Adds the operation of a number to a copy of the project: path, schemas, response and a case, each of its own. */
export function addOperation(project: Project, number: number): void {
  const operationId = `DescribeSample${number}`;
  const path = `/openapi/instances/{InstanceId}/samples-${number}`;
  const files = { ...documentFiles(operationId, path), [`openapi/cases/sample-${number}.json`]: caseOf(operationId) };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(project.folder, file), text);
  const start = "paths:\n";
  project.change("openapi/openapi.yaml", start, `${start}  ${path}:\n    $ref: paths/${fileOf(path)}.yaml\n`);
}

function fileOf(path: string): string {
  return path.slice(1).replaceAll("/", "_");
}

function documentFiles(operationId: string, path: string): Readonly<Record<string, string>> {
  const components = "openapi/components";
  return {
    [`openapi/paths/${fileOf(path)}.yaml`]: `get:
  operationId: ${operationId}
  summary: Describe a sample
  description: Says what a sample is. It is made up, and no service has it.
  tags: [VPC endpoints]
  x-ram-action: elasticsearch:${operationId}
  x-ram-resource: acs:elasticsearch:{regionId}:{accountId}:instances/{instanceId}
  parameters:
    - $ref: ../components/parameters/InstanceId.yaml
    - $ref: ../components/parameters/size.yaml
  responses:
    "200":
      $ref: ../components/responses/${operationId}.yaml
    "400":
      $ref: ../components/responses/BadRequest.yaml
    "403":
      $ref: ../components/responses/Forbidden.yaml
    default:
      $ref: ../components/responses/UnexpectedError.yaml
`,
    [`${components}/responses/${operationId}.yaml`]: `description: >-
  The sample.
headers:
  x-acs-request-id:
    $ref: ../headers/x-acs-request-id.yaml
content:
  application/json:
    schema:
      $ref: ../schemas/${operationId}Response.yaml
`,
    [`${components}/schemas/${operationId}Response.yaml`]: `type: object
description: The answer with a sample.
required: [RequestId, Result]
properties:
  RequestId:
    $ref: RequestId.yaml
  Result:
    $ref: ${operationId}Detail.yaml
`,
    [`${components}/schemas/${operationId}Detail.yaml`]: `type: object
description: What a sample is.
required: [${members.join(", ")}, state]
properties:
${members.map(memberOf).join("")}  state:
    type: string
    description: How far the sample has got.
    enum: [Waiting, Ready]
    x-enumDescriptions:
      Waiting: It is being made.
      Ready: It can be used.
    examples: [Ready]
`,
  };
}

const members = ["sampleId", "sampleName", "zoneId", "networkId", "ownerId", "remark"];

function memberOf(name: string): string {
  return `  ${name}:
    type: string
    description: One of the texts that describe the sample.
    examples: [${name}-1]
`;
}

function caseOf(operationId: string): string {
  const RequestId = "AD080217-B2C1-4F36-904F-BE4E4A0B4536";
  const texts = Object.fromEntries(members.map((name) => [name, `${name}-1`]));
  const content = {
    $schema: "../case.schema.json",
    title: "A sample is described",
    origin: "authored",
    operationId,
    request: { InstanceId: "es-cn-2r429tctl000d****", size: 10 },
    response: {
      status: 200,
      headers: { "content-type": "application/json", "x-acs-request-id": RequestId },
      body: { RequestId, Result: { ...texts, state: "Ready" } },
    },
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
