import { ModelError, object, onlyKnown } from "./reader.ts";
import type { ReadSchema } from "./schema.ts";
import type { Body } from "./types.ts";

const json = "application/json";

/** Reads what a request or a response carries. */
export function readContent(raw: unknown, where: string, readSchema: ReadSchema): Body {
  const content = object(raw, `${where}: content`);
  if (Object.keys(content).join() !== json) throw new ModelError(`${where}: a body is ${json} alone`);
  const node = object(content[json], `${where}: ${json}`);
  onlyKnown(node, ["schema", "examples"], `${where}: ${json}`);
  return { description: undefined, mediaType: json, required: true, schema: readSchema(node.schema, where) };
}
