import { redoc } from "../../../redoc/index.ts";

/** The script of Redoc, with the document in it. */
export async function GET(): Promise<Response> {
  const { script } = await redoc();
  return new Response(script);
}
