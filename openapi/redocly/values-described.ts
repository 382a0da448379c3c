import type { Context, Schema } from "./types.ts";

/** Every enum value and every known value is described, and nothing else is. */
export function valuesDescribed() {
  return {
    Schema: {
      enter(schema: Schema, { report, location }: Context) {
        const descriptions = schema["x-enumDescriptions"] ?? {};
        // The keys of a map are texts: a number is described by its digits, and null by "null".
        const values = (schema.enum ?? []).map(String);
        for (const value of values) {
          if (!descriptions[value]?.trim()) {
            report({
              message: `Enum value \`${value}\` has no description. Write one in \`x-enumDescriptions\`.`,
              location: location.child("enum"),
            });
          }
        }
        for (const value of Object.keys(descriptions)) {
          if (!values.includes(value)) {
            report({
              message: `\`${value}\` is described but is no value of the enum.`,
              location: location.child(["x-enumDescriptions", value]).key(),
            });
          }
        }
        for (const [value, meaning] of Object.entries(schema["x-known-values"] ?? {})) {
          if (!meaning?.trim()) {
            report({
              message: `Known value \`${value}\` has no description.`,
              location: location.child(["x-known-values", value]).key(),
            });
          }
        }
      },
    },
  };
}
