import { readCases } from "../cases.ts";
import type { Context } from "./types.ts";

/** Names are spelled as on the wire: as the cases spell them, which carry the vendor's sample. */
export function wireNames() {
  const wire = new Set(readCases().flatMap(({ request, response }) => namesIn([request, response.body])));
  const spellings = new Map([...wire].map((name) => [fold(name), name]));
  function check(name: string, { report, location }: Context, at = location) {
    // The wire may spell a name in two ways, for example in a path and in a body.
    if (wire.has(name)) return;
    const spelled = spellings.get(fold(name));
    if (spelled === undefined) {
      report({ message: `\`${name}\` occurs in no case, so nothing shows how the wire spells it.`, location: at });
    } else {
      report({ message: `\`${name}\` is spelled \`${spelled}\` on the wire.`, location: at });
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
