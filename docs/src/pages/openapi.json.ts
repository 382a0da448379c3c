import { document } from "@vpc-endpoints/openapi";

/** The bundled document as JSON. */
export function GET(): Response {
  return new Response(`${JSON.stringify(document, null, 2)}\n`);
}
