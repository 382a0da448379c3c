import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Context } from "./types.ts";

interface Extension {
  readonly on: readonly string[];
  readonly schema: object;
}

/** Every `x-` in the document is one of `extensions.json`, stands where it may stand and has a value of its schema. */
export function knownExtensions() {
  const known: Readonly<Record<string, Extension>> = JSON.parse(
    readFileSync(new URL("../extensions.json", import.meta.url), "utf8"),
  );
  const ajv = new Ajv2020();
  const valid = new Map<string, ValidateFunction>(
    Object.entries(known).map(([name, { schema }]) => [name, ajv.compile(schema)]),
  );
  return {
    any: {
      enter(node: unknown, { type, report, location }: Context) {
        if (typeof node !== "object" || node === null || isMap(type.name)) return;
        for (const [name, value] of Object.entries(node)) {
          if (!name.startsWith("x-")) continue;
          const extension = known[name];
          const at = location.child(name).key();
          if (!extension) report({ message: `\`${name}\` is no extension of openapi/extensions.json.`, location: at });
          else if (!extension.on.includes(type.name)) {
            report({
              message: `\`${name}\` stands on ${extension.on.join(" or ")}, not on ${type.name}.`,
              location: at,
            });
          } else if (!valid.get(name)?.(value)) {
            const [error] = valid.get(name)?.errors ?? [];
            const where = error?.instancePath ? `value at ${error.instancePath}` : "value";
            report({ message: `\`${name}\`: its ${where} ${error?.message}.`, location: at });
          }
        }
      },
    },
  };
}

/** The keys of a map are names of the API, for example of response headers. */
function isMap(type: string): boolean {
  return /Map$|^SchemaProperties$|^(Example|ServerVariablesMap)$/.test(type);
}
