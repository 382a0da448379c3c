import { readFileSync } from "node:fs";
import { document } from "@vpc-endpoints/openapi";
import { parse } from "yaml";

/** The document of the control API, with the schemas of the service's document that it refers to. */
export function controlDocument(root: string): Record<string, unknown> {
  const api = parse(readFileSync(`${root}control-api.yaml`, "utf8"));
  api.components.schemas = { ...schemasNamed(["VpcEndpoint"]), ...api.components.schemas };
  return api;
}

/** These schemas and all that they refer to. */
function schemasNamed(names: readonly string[]): Record<string, unknown> {
  const { schemas } = JSON.parse(JSON.stringify(document)).components;
  const found: Record<string, unknown> = {};
  const add = (name: string) => {
    if (name in found) return;
    found[name] = schemas[name];
    for (const [, inner = ""] of JSON.stringify(schemas[name]).matchAll(/"#\/components\/schemas\/(\w+)"/g)) add(inner);
  };
  for (const name of names) add(name);
  return found;
}
