// Writes src/*.gen.ts from the bundled document; with --check it writes nothing and fails where a file differs.
import { readFileSync, writeFileSync } from "node:fs";
import document from "@vpc-endpoints/openapi/openapi.json" with { type: "json" };
import openapiTS, { astToString } from "openapi-typescript";
import type { Document } from "./document.ts";
import { renderOperations } from "./render-operations.ts";
import { renderSchemas } from "./render-schemas.ts";
import { renderServers } from "./render-servers.ts";

const banner = "// Generated from the OpenAPI document. Never edit it: change openapi/ and run `npm run generate`.\n\n";

const files = {
  "schema.gen.ts": astToString(await openapiTS(JSON.stringify(document), { immutable: true })),
  "schemas.gen.ts": renderSchemas(document as Document),
  "operations.gen.ts": renderOperations(document as Document),
  "servers.gen.ts": renderServers(document as Document),
};

const drifted: string[] = [];
for (const [name, content] of Object.entries(files)) {
  const file = new URL(`../src/${name}`, import.meta.url);
  if (!process.argv.includes("--check")) writeFileSync(file, banner + content);
  else if (read(file) !== banner + content) drifted.push(`packages/types/src/${name}`);
}
if (drifted.length > 0) {
  console.error(`${drifted.join(", ")}: not what the document says. Run \`npm run generate\` and commit the result.`);
  process.exit(1);
}

function read(file: URL): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
