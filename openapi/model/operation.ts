import { checkPagination } from "./pagination.ts";
import {
  flag,
  follow,
  list,
  ModelError,
  type Node,
  object,
  onlyKnown,
  optionalObject,
  optionalText,
  text,
} from "./reader.ts";
import { schemaReader } from "./schema.ts";
import type { Body, Header, Operation, Pagination, Parameter, RamPermission, Response } from "./types.ts";

const keywords = [
  ...["operationId", "summary", "description", "tags", "deprecated", "parameters", "requestBody", "responses"],
  ...["x-pagination", "x-ram-action", "x-ram-resource"],
];
const scalars = ["string", "integer", "number", "boolean"];
const json = "application/json";

type ReadSchema = ReturnType<typeof schemaReader>;

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
  checkNames(operation);
  checkToken(operation);
  checkPagination(operation);
  return operation;
}

function readParameter(root: Node, raw: unknown, operationId: string, readSchema: ReadSchema): Parameter {
  const { node } = follow(root, raw, `${operationId}: parameter`);
  const name = text(node.name, `${operationId}: name of a parameter`);
  const where = `${operationId}: ${name}`;
  onlyKnown(
    node,
    ["name", "in", "required", "description", "schema", "example", "deprecated", "x-idempotency-token"],
    where,
  );
  const place = (["path", "query", "header"] as const).find((one) => one === node.in);
  if (place === undefined) throw new ModelError(`${where}: a parameter is in the path, the query or a header`);
  const schema = readSchema(node.schema, where);
  if (!schema.types.every((type) => scalars.includes(type)) || schema.types.length !== 1) {
    throw new ModelError(`${where}: a parameter is one of ${scalars.join(", ")}`);
  }
  return {
    name,
    in: place,
    required: flag(node.required, `${where}: required`),
    description: text(node.description ?? schema.description, `${where}: description`),
    schema,
    examples: node.example === undefined ? schema.examples : [node.example],
    deprecated: flag(node.deprecated, `${where}: deprecated`) || schema.deprecated,
    idempotencyToken: flag(node["x-idempotency-token"], `${where}: x-idempotency-token`) || schema.idempotencyToken,
  };
}

function readRequestBody(root: Node, raw: unknown, where: string, readSchema: ReadSchema): Body | undefined {
  if (raw === undefined) return undefined;
  const { node } = follow(root, raw, where);
  onlyKnown(node, ["description", "required", "content"], where);
  return {
    ...readContent(node.content, where, readSchema),
    description: optionalText(node.description, `${where}: description`),
    required: flag(node.required, `${where}: required`),
  };
}

/** The members of a JSON object: a call is given each of them by its name. */
function membersOf(body: Body | undefined, where: string): readonly Parameter[] {
  if (!body) return [];
  const { types, properties, oneOf, anyOf, allOf } = body.schema;
  if (types.join() !== "object" || oneOf.length + anyOf.length + allOf.length > 0) {
    throw new ModelError(`${where}: a body is one object with properties`);
  }
  return properties.map(({ name, required, schema }) => ({
    name,
    in: "body",
    required: required && body.required,
    description: text(schema.description, `${where}/${name}: description`),
    schema,
    examples: schema.examples,
    deprecated: schema.deprecated,
    idempotencyToken: schema.idempotencyToken,
  }));
}

function readContent(raw: unknown, where: string, readSchema: ReadSchema): Body {
  const entries = Object.entries(object(raw, `${where}: content`));
  const [[mediaType, content] = []] = entries;
  if (entries.length !== 1 || mediaType !== json) throw new ModelError(`${where}: a body is ${json} alone`);
  const node = object(content, `${where}: ${mediaType}`);
  onlyKnown(node, ["schema", "examples"], `${where}: ${mediaType}`);
  return { description: undefined, mediaType, required: true, schema: readSchema(node.schema, where) };
}

function readResponse(root: Node, status: string, raw: unknown, where: string, readSchema: ReadSchema): Response {
  const { node } = follow(root, raw, where);
  onlyKnown(node, ["description", "headers", "content"], where);
  return {
    status,
    description: text(node.description, `${where}: description`),
    headers: Object.entries(optionalObject(node.headers, `${where}: headers`)).map(([name, header]) =>
      readHeader(root, name, header, `${where}: ${name}`, readSchema),
    ),
    body: readContent(node.content, where, readSchema),
  };
}

function readHeader(root: Node, name: string, raw: unknown, where: string, readSchema: ReadSchema): Header {
  const { node } = follow(root, raw, where);
  onlyKnown(node, ["description", "required", "schema", "example"], where);
  const schema = readSchema(node.schema, where);
  return {
    name,
    required: flag(node.required, `${where}: required`),
    description: text(node.description, `${where}: description`),
    schema,
    examples: node.example === undefined ? schema.examples : [node.example],
  };
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

/** Parameters and members of the body are one flat object for the caller, so a name stands once. */
function checkNames({ operationId, path, parameters }: Operation): void {
  const names = parameters.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new ModelError(`${operationId}: the name \`${twice}\` stands twice in the request`);
  const inPath = parameters.filter((one) => one.in === "path").map(({ name }) => name);
  const named = [...path.matchAll(/\{(.+?)\}/g)].map(([, name = ""]) => name);
  if (named.sort().join() !== inPath.sort().join()) {
    throw new ModelError(`${operationId}: the path names ${named.join(", ")}, its parameters are ${inPath.join(", ")}`);
  }
}

function checkToken({ operationId, method, parameters }: Operation): void {
  const tokens = parameters.filter(({ idempotencyToken }) => idempotencyToken);
  const [token] = tokens;
  if (!token) return;
  const where = `${operationId}: x-idempotency-token`;
  if (tokens.length > 1) throw new ModelError(`${where}: ${tokens.map(({ name }) => name).join(" and ")} have it`);
  if (isSafe(method)) throw new ModelError(`${where}: a ${method} can be repeated without a token`);
  if (token.schema.types.join() !== "string") throw new ModelError(`${where}: \`${token.name}\` is no string`);
}

/** Whether repeating a request of this method changes nothing more (RFC 9110, section 9.2.2). */
function isSafe(method: string): boolean {
  return ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"].includes(method);
}
