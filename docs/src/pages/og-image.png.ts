import sharp from "sharp";
import picture from "../og-image.svg?raw";

/** The picture that other sites show beside a link to a page. */
export async function GET(): Promise<Response> {
  const png = await sharp(Buffer.from(picture)).resize(1200, 630).png({ palette: true }).toBuffer();
  return new Response(new Uint8Array(png));
}
