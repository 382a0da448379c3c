import type { Case } from "@vpc-endpoints/openapi";
import { readField, readHeaders, readProperties, readVariables } from "./fields.ts";
import type { Operation, Reference, Response } from "./model.ts";
import { list, type Node, object, optionalObject, resolve, text } from "./reader.ts";
import { samplesOf } from "./samples.ts";

/** Turns the bundled document and its cases into what the reference page shows. */
export function readReference(document: Node, cases: readonly Case[]): Reference {
  const info = object(document.info, "info");
  const contact = object(info.contact, "info/contact");
  const components = object(document.components, "components");
  return {
    title: text(info.title, "info/title"),
    version: text(info.version, "info/version"),
    summary: text(info.summary, "info/summary"),
    description: text(info.description, "info/description"),
    license: text(object(info.license, "info/license").name, "info/license/name"),
    contact: { name: text(contact.name, "info/contact/name"), url: text(contact.url, "info/contact/url") },
    servers: list(document.servers, "servers").map((raw) => {
      const server = object(raw, "servers");
      const url = text(server.url, "server/url");
      return {
        url,
        description: text(server.description, `${url}: description`),
        variables: readVariables(`server/${text(server["x-network"], `${url}: x-network`)}`, server.variables),
      };
    }),
    security: Object.entries(optionalObject(components.securitySchemes, "securitySchemes")).map(([name, raw]) => {
      const scheme = object(raw, name);
      return { name, header: text(scheme.name, name), description: text(scheme.description, name) };
    }),
    operations: Object.entries(object(document.paths, "paths")).flatMap(([path, item]) =>
      Object.entries(object(item, path)).map(([method, raw]) =>
        readOperation(document, cases, path, method, object(raw, `${method} ${path}`)),
      ),
    ),
  };
}

function readOperation(root: Node, cases: readonly Case[], path: string, method: string, node: Node): Operation {
  const operationId = text(node.operationId, `${path}: operationId`);
  const id = `operation/${operationId}`;
  return {
    operationId,
    id,
    method: method.toUpperCase(),
    path,
    summary: text(node.summary, `${id}: summary`),
    description: text(node.description, `${id}: description`),
    parameters: list(node.parameters, `${id}: parameters`).map((raw) => {
      const parameter = resolve(root, raw, `${id}: parameter`);
      const name = text(parameter.name, `${id}: name of a parameter`);
      const field = readField(root, name, `${id}/${name}`, parameter.schema, parameter.required === true, parameter);
      return { ...field, in: text(parameter.in, `${id}/${name}: in`) };
    }),
    responses: readResponses(root, cases, { operationId, path, id }, object(node.responses, `${id}: responses`)),
  };
}

function readResponses(
  root: Node,
  cases: readonly Case[],
  operation: { operationId: string; path: string; id: string },
  map: Node,
): readonly Response[] {
  const firstUse = new Map<string, { status: string; id: string }>();
  return Object.entries(map).map(([status, raw]) => {
    const id = `${operation.id}/${status}`;
    const node = resolve(root, raw, id);
    const [[mediaType, content] = ["", {}]] = Object.entries(optionalObject(node.content, id));
    const body = object(content, `${id}/${mediaType}`).schema;
    const schema = text(object(body, `${id}: schema`).$ref, `${id}: schema is named`).replace(/^.*\//, "");
    const schemaNode = resolve(root, body, id);
    const sameBodyAs = firstUse.get(schema);
    if (!sameBodyAs) firstUse.set(schema, { status, id });
    return {
      status,
      id,
      description: text(node.description, `${id}: description`),
      headers: readHeaders(root, id, node.headers),
      mediaType,
      schema,
      schemaDescription: text(schemaNode.description, `${schema}: description`),
      fields: sameBodyAs ? [] : readProperties(root, id, schemaNode),
      sameBodyAs,
      samples: samplesOf(cases, operation, status, Object.keys(map)),
    };
  });
}
