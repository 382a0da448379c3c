import { ModelError, object, onlyKnown } from "./reader.ts";
import type { ReadSchema } from "./schema.ts";
import type { Body } from "./types.ts";

const json = "application/json";

/** Reads what a request or a response carries. */
export function readContent(raw: unknown, where: string, readSchema: ReadSchema): Body {
  const entries = Object.entries(object(raw, `${where}: content`));
  const [[mediaType, content] = []] = entries;
  if (entries.length !== 1 || mediaType !== json) throw new ModelError(`${where}: a body is ${json} alone`);
  const node = object(content, `${where}: ${mediaType}`);
  onlyKnown(node, ["schema", "examples"], `${where}: ${mediaType}`);
  return { description: undefined, mediaType, required: true, schema: readSchema(node.schema, where) };
}
