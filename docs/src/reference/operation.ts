import { STATUS_CODES } from "node:http";
import type { Case } from "@vpc-endpoints/openapi";
import type { Model, Operation, Response } from "@vpc-endpoints/openapi/model";
import { bodyField, headerField, parameterField } from "./fields.ts";
import { policyOf } from "./policy.ts";
import { samplesOf, successOf } from "./samples.ts";
import { hasSharedBody, isSharedHeader, sharedAddress } from "./shared.ts";
import type { OperationView, ResponseView } from "./view.ts";

/** What the page of an operation says. */
export function operationView(model: Model, cases: readonly Case[], operation: Operation): OperationView {
  const { parameters } = operation;
  return {
    operation,
    address: `${operation.operationId}/`,
    parameters: parameters.filter((one) => one.in !== "body").map(parameterField),
    members: parameters.filter((one) => one.in === "body").map(parameterField),
    policy: operation.ram && policyOf(operation.ram),
    responses: operation.responses.map((response) => responseView(model, cases, operation, response)),
    success: successOf(cases, operation),
  };
}

function responseView(model: Model, cases: readonly Case[], operation: Operation, response: Response): ResponseView {
  const { status, headers, body } = response;
  const name = body.schema.component ?? "body";
  const twin = operation.responses.find((one) => one === response || sameComponent(one, response));
  const shared = hasSharedBody(model, response);
  const here = twin === response && !shared;
  return {
    response,
    id: status,
    words: statusWords(status),
    headers: headers.filter((one) => !isSharedHeader(model, one)).map((one) => headerField(one, `${status}.`)),
    sharedHeaders: headers
      .filter((one) => isSharedHeader(model, one))
      .map((one) => ({ name: one.name, href: `../${sharedAddress}#header.${one.name}` })),
    body: here ? bodyField(body.schema, status) : { ...bodyField(body.schema, status), parts: [] },
    bodyAt: here ? undefined : { name, href: shared ? `../${sharedAddress}#${name}` : `#${twin?.status}` },
    samples: samplesOf(cases, operation, status),
  };
}

function sameComponent({ body: one }: Response, { body: other }: Response): boolean {
  return one.schema.component !== undefined && one.schema.component === other.schema.component;
}

/** A status in words, for example `Bad request`. */
function statusWords(status: string): string {
  if (status === "default") return "Any other status";
  const words = STATUS_CODES[status] ?? "";
  return words === words.toUpperCase() ? words : words.charAt(0) + words.slice(1).toLowerCase();
}
