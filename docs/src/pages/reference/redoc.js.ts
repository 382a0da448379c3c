import { pathToFileURL } from "node:url";
import { redocScript } from "../../reference/redoc-script.ts";

/** Redoc on the document, as `redocly build-docs` bundles it. */
export async function GET(): Promise<Response> {
  // The build runs in the package's folder; this module is moved when it is built, so its own place says nothing.
  return new Response(await redocScript(new URL("redoc/dist/page.html", pathToFileURL(`${process.cwd()}/`))));
}
