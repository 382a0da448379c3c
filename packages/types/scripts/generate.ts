// Writes src/*.gen.ts from the bundled document; with --check it writes nothing and fails where a file differs.

import { writeGenerated } from "@vpc-endpoints/codegen";
import { readDocument } from "@vpc-endpoints/openapi/model";
import document from "@vpc-endpoints/openapi/openapi.json" with { type: "json" };
import openapiTS, { astToString } from "openapi-typescript";
import { renderOperations } from "./render-operations.ts";
import { renderSchemas } from "./render-schemas.ts";
import { renderServers } from "./render-servers.ts";

const model = readDocument(document);

writeGenerated({
  "packages/types/src/schema.gen.ts": astToString(await openapiTS(JSON.stringify(document), { immutable: true })),
  "packages/types/src/schemas.gen.ts": renderSchemas(model),
  "packages/types/src/operations.gen.ts": renderOperations(model.operations),
  "packages/types/src/servers.gen.ts": renderServers(model),
});
