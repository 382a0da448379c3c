import { checkOperation } from "./check-operation.ts";
import { flag, list, ModelError, type Node, object, onlyKnown, optionalText, text } from "./reader.ts";
import { membersOf, readParameter, readRequestBody } from "./request.ts";
import { readResponse } from "./response.ts";
import { type ReadSchema, schemaReader } from "./schema.ts";
import type { Operation, Pagination, RamPermission } from "./types.ts";

const keywords = [
  ...["operationId", "summary", "description", "tags", "deprecated", "parameters", "requestBody", "responses"],
  ...["x-pagination", "x-ram-action", "x-ram-resource"],
];

/**
 * Reads one operation, and checks what it says of itself.
 * @param root - what `$ref`s lead into.
 * @throws {ModelError} naming the operation and what is wrong in it.
 */
export function readOperation(
  root: Node,
  path: string,
  method: string,
  raw: unknown,
  readSchema: ReadSchema = schemaReader(root),
): Operation {
  const node = object(raw, `${method} ${path}`);
  const operationId = text(node.operationId, `${method} ${path}: operationId`);
  const at = (what: string) => `${operationId}: ${what}`;
  onlyKnown(node, keywords, operationId);
  const body = readRequestBody(root, node.requestBody, at("requestBody"), readSchema);
  const responses = Object.entries(object(node.responses, at("responses"))).map(([status, response]) =>
    readResponse(root, status, response, at(status), readSchema),
  );
  const success = responses.find(({ status }) => /^2\d\d$/.test(status));
  if (!success) throw new ModelError(at("no response says what a success is"));
  if (!success.body.schema.component)
    throw new ModelError(at("the body of a success has no name: make it a component"));
  const operation: Operation = {
    operationId,
    method: method.toUpperCase(),
    path,
    summary: text(node.summary, at("summary")),
    description: text(node.description, at("description")),
    tags: list(node.tags, at("tags")).map((tag) => text(tag, at("tags"))),
    deprecated: flag(node.deprecated, at("deprecated")),
    parameters: [
      ...list(node.parameters, at("parameters")).map((parameter) =>
        readParameter(root, parameter, operationId, readSchema),
      ),
      ...membersOf(body, at("requestBody")),
    ],
    body,
    responses,
    success,
    pagination: readPagination(node["x-pagination"], at("x-pagination")),
    ram: readRam(node, operationId),
  };
  checkOperation(operation);
  return operation;
}

function readPagination(raw: unknown, where: string): Pagination | undefined {
  if (raw === undefined) return undefined;
  const node = object(raw, where);
  onlyKnown(node, ["page", "size", "items", "total"], where);
  return {
    page: text(node.page, `${where}: page`),
    size: text(node.size, `${where}: size`),
    items: text(node.items, `${where}: items`),
    total: optionalText(node.total, `${where}: total`),
  };
}

function readRam(node: Node, operationId: string): RamPermission | undefined {
  const action = optionalText(node["x-ram-action"], `${operationId}: x-ram-action`);
  const resource = optionalText(node["x-ram-resource"], `${operationId}: x-ram-resource`);
  if (action !== undefined && resource !== undefined) return { action, resource };
  if (action === resource) return undefined;
  throw new ModelError(`${operationId}: x-ram-action and x-ram-resource go together`);
}
