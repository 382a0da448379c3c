import { readCases } from "../cases.ts";
import type { Context } from "./types.ts";

/** Names are spelled as on the wire: as the cases spell them, which carry the vendor's sample. */
export function wireNames() {
  const spellings = new Map<string, string>();
  for (const { request, response } of readCases()) {
    for (const name of namesIn([request, response.body])) spellings.set(fold(name), name);
  }
  function check(name: string, { report, location }: Context, at = location) {
    const wire = spellings.get(fold(name));
    if (wire === undefined) {
      report({ message: `\`${name}\` occurs in no case, so nothing shows how the wire spells it.`, location: at });
    } else if (wire !== name) {
      report({ message: `\`${name}\` is spelled \`${wire}\` on the wire.`, location: at });
    }
  }
  return {
    Parameter: {
      enter(parameter: { name: string }, context: Context) {
        check(parameter.name, context, context.location.child("name"));
      },
    },
    SchemaProperties: {
      enter(properties: Record<string, unknown>, context: Context) {
        for (const name of Object.keys(properties)) check(name, context, context.location.child(name).key());
      },
    },
  };
}

function fold(name: string): string {
  return name.replace(/[-_]/g, "").toLowerCase();
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}
