// Writes src/**/*.gen.ts from the bundled document and the manifest; with --check it writes nothing and fails where a file differs.
import { writeGenerated } from "@vpc-endpoints/codegen";
import { readDocument } from "@vpc-endpoints/openapi/model";
import document from "@vpc-endpoints/openapi/openapi.json" with { type: "json" };
import manifest from "../package.json" with { type: "json" };
import { renderClient } from "./render-client.ts";
import { renderShapes } from "./render-shapes.ts";
import { renderTypes } from "./render-types.ts";
import { renderVersion } from "./render-version.ts";

const model = readDocument(document);

writeGenerated({
  "packages/client/src/client.gen.ts": renderClient(model.operations),
  "packages/client/src/types.gen.ts": renderTypes(model),
  "packages/client/src/validation/shapes.gen.ts": renderShapes(model),
  "packages/client/src/version.gen.ts": renderVersion(manifest.version),
});
