import { readOperation } from "./operation.ts";
import { follow, list, ModelError, type Node, object, onlyKnown, optionalObject, text } from "./reader.ts";
import { checkWhole, schemaReader, valuesOf, withoutKnownValues } from "./schema.ts";
import { checkTypeName } from "./type-names.ts";
import type { Model, SecurityScheme, Server, Tag, Variable } from "./types.ts";

const keywords = ["openapi", "info", "servers", "security", "tags", "paths", "components"];

/**
 * Reads the bundled document.
 * @throws {ModelError} naming what the document says that this project cannot handle, or that contradicts itself.
 */
export function readDocument(root: Node): Model {
  onlyKnown(root, keywords, "the document");
  const info = object(root.info, "info");
  onlyKnown(info, ["title", "version", "summary", "description", "license", "contact"], "info");
  const license = object(info.license, "info: license");
  const contact = object(info.contact, "info: contact");
  const components = optionalObject(root.components, "components");
  const readSchema = schemaReader(root);
  const tags = list(root.tags, "tags").map(readTag);
  const schemas = Object.keys(optionalObject(components.schemas, "components: schemas")).map((component) => ({
    ...readSchema({ $ref: `#/components/schemas/${component}` }, component),
    component,
  }));
  const operations = Object.entries(object(root.paths, "paths")).flatMap(([path, item]) =>
    Object.entries(object(item, path)).map(([method, raw]) => readOperation(root, path, method, raw, readSchema)),
  );
  const servers = list(root.servers, "servers").map(readServer);
  const typed = {
    operationIds: operations.map(({ operationId }) => operationId),
    variables: servers.flatMap(({ variables }) => variables.map(({ name }) => name)),
  };
  for (const schema of schemas) {
    checkWhole(schema);
    checkTypeName(schema.component, typed);
  }
  for (const { operationId, tags: own } of operations) {
    const unknown = own.find((name) => !tags.some((tag) => tag.name === name));
    if (unknown !== undefined) throw new ModelError(`${operationId}: the document describes no tag \`${unknown}\``);
  }
  return {
    title: text(info.title, "info: title"),
    version: text(info.version, "info: version"),
    summary: text(info.summary, "info: summary"),
    description: text(info.description, "info: description"),
    license: {
      name: text(license.name, "info: license: name"),
      identifier: text(license.identifier, "info: license: identifier"),
    },
    contact: { name: text(contact.name, "info: contact: name"), url: text(contact.url, "info: contact: url") },
    tags,
    servers,
    security: Object.entries(optionalObject(components.securitySchemes, "securitySchemes")).map(([component, raw]) =>
      readScheme(root, component, raw),
    ),
    operations,
    schemas,
  };
}

function readTag(raw: unknown): Tag {
  const node = object(raw, "tags");
  const name = text(node.name, "tags: name");
  onlyKnown(node, ["name", "description"], `tag ${name}`);
  return { name, description: text(node.description, `tag ${name}: description`) };
}

function readServer(raw: unknown): Server {
  const node = object(raw, "servers");
  const url = text(node.url, "servers: url");
  onlyKnown(node, ["url", "description", "x-network", "variables"], url);
  return {
    url,
    network: text(node["x-network"], `${url}: x-network`),
    description: text(node.description, `${url}: description`),
    variables: Object.entries(optionalObject(node.variables, `${url}: variables`)).map(([name, variable]) =>
      readVariable(name, variable, `${url}: ${name}`),
    ),
  };
}

function readVariable(name: string, raw: unknown, where: string): Variable {
  const node = object(raw, where);
  onlyKnown(node, ["default", "description", "x-known-values"], where);
  return {
    name,
    default: text(node.default, `${where}: default`),
    description: withoutKnownValues(text(node.description, `${where}: description`)),
    knownValues: valuesOf(node["x-known-values"], where),
  };
}

function readScheme(root: Node, component: string, raw: unknown): SecurityScheme {
  const { node } = follow(root, raw, component);
  onlyKnown(node, ["type", "in", "name", "description"], component);
  return {
    component,
    type: text(node.type, `${component}: type`),
    in: text(node.in, `${component}: in`),
    name: text(node.name, `${component}: name`),
    description: text(node.description, `${component}: description`),
  };
}
