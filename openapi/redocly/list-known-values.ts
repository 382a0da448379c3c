import type { Schema } from "./types.ts";

type Described = Pick<Schema, "description" | "x-known-values">;

/**
 * `x-known-values` holds values that are known where others are allowed too, which `enum` cannot say. The list is
 * appended to the description, because no documentation tool shows the extension.
 */
export function listKnownValues() {
  const done = new Set<Described>();
  function append(node: Described) {
    const known = node["x-known-values"];
    if (!known || done.has(node)) return;
    done.add(node);
    const list = Object.entries(known).map(([value, meaning]) => `- \`${value}\`: ${meaning}`);
    node.description = `${node.description?.trimEnd()}\n\nKnown values:\n\n${list.join("\n")}\n`;
  }
  return { Schema: { enter: append }, ServerVariable: { enter: append } };
}
