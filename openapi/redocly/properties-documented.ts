import type { Context, Schema } from "./types.ts";

/** Every property has a description, and every property that is no list or object of documented ones an example. */
export function propertiesDocumented() {
  return {
    SchemaProperties: {
      enter(properties: Record<string, Schema | { $ref: string }>, { report, resolve, location }: Context) {
        for (const [name, property] of Object.entries(properties)) {
          const { node } = resolve<Schema>(property);
          if (!node) continue;
          if (!node.description?.trim()) {
            report({ message: `Property \`${name}\` has no description.`, location: location.child(name).key() });
          }
          if (!isComposed(node) && !node.examples?.length) {
            report({ message: `Property \`${name}\` has no example.`, location: location.child(name).key() });
          }
        }
      },
    },
  };
}

/** Whether the parts of a value are documented in its place. */
function isComposed({ items, properties, oneOf, anyOf, allOf, additionalProperties }: Schema): boolean {
  return [items, properties, oneOf, anyOf, allOf, additionalProperties].some((part) => typeof part === "object");
}
