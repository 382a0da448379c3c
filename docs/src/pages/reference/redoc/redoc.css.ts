import { redoc } from "../../../redoc/index.ts";

/** The styles of Redoc. */
export async function GET(): Promise<Response> {
  const { style } = await redoc();
  return new Response(style);
}
