import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** The bundled document as YAML. */
export async function GET(): Promise<Response> {
  const file = createRequire(`${process.cwd()}/`).resolve("@vpc-endpoints/openapi/openapi.yaml");
  return new Response(await readFile(file, "utf8"));
}
