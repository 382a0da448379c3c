// Writes src/validation/page-schema.gen.ts from the bundled document; with --check it writes nothing and fails where
// the file differs.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import document from "@vpc-endpoints/openapi/openapi.json" with { type: "json" };
import type { Shape } from "../src/validation/shape.ts";

interface Schema {
  $ref?: string;
  type?: string;
  required?: readonly string[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

const name = "packages/client/src/validation/page-schema.gen.ts";
const file = new URL("../src/validation/page-schema.gen.ts", import.meta.url);
const schemas: Record<string, Schema> = document.components.schemas;

/** What of a schema is checked. Enum values are left out: the service may have new ones. */
function shapeOf({ $ref, type, required = [], properties = {}, items }: Schema): Shape {
  if ($ref !== undefined) {
    const target = schemas[$ref.replace("#/components/schemas/", "")];
    if (!target) throw new Error(`${$ref}: there is no such schema`);
    return shapeOf(target);
  }
  if (type === "string") return { type };
  if (type === "array" && items) return { type, items: shapeOf(items) };
  if (type !== "object") throw new Error(`${type}: this type of a schema is not known here`);
  const entries = Object.entries(properties).map(([property, schema]) => [property, shapeOf(schema)]);
  return { type, required, properties: Object.fromEntries(entries) };
}

const content = `// Generated from the OpenAPI document. Never edit it: change openapi/ and run \`npm run generate\`.

import type { Shape } from "./shape.ts";

/** The shape of a page of ListVpcEndpoints. */
export const pageShape: Shape = ${JSON.stringify(shapeOf({ $ref: "#/components/schemas/ListVpcEndpointsResponse" }), null, 2)};
`;

if (!process.argv.includes("--check")) writeFileSync(file, content);
else if (!existsSync(file) || readFileSync(file, "utf8") !== content) {
  console.error(`${name}: not what the document says. Run \`npm run generate\` and commit the result.`);
  process.exit(1);
}
