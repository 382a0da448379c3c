import { redoc } from "../../../redoc/index.ts";

/** The document in Redoc, as `redocly build-docs` makes it. */
export async function GET(): Promise<Response> {
  const { page } = await redoc();
  return new Response(page);
}
