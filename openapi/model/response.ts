import { readContent } from "./content.ts";
import { flag, follow, type Node, onlyKnown, optionalObject, text } from "./reader.ts";
import type { ReadSchema } from "./schema.ts";
import type { Header, Response } from "./types.ts";

/** Reads the response with a status. */
export function readResponse(
  root: Node,
  status: string,
  raw: unknown,
  where: string,
  readSchema: ReadSchema,
): Response {
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
