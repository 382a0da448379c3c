import { refused } from "../errors.ts";

/** A body as it is sent, and the type that `fetch` would give it. */
export interface SentBody {
  readonly text: string;
  readonly type: string | null;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads the body that `fetch` was given, so that it can be hashed and sent again. A `Request` is used up by that.
 * @returns nothing where there is no body.
 * @throws {ConfigurationError} if it was used already, or is not UTF-8.
 */
export async function readBody(
  given: Request | undefined,
  body: BodyInit | null | undefined,
): Promise<SentBody | undefined> {
  // A text without a type is taken for JSON: the operations know nothing else.
  if (typeof body === "string") return { text: body, type: null };
  const packed = body === undefined ? given : new Response(body);
  if (!packed?.body) return undefined;
  if (packed.bodyUsed) throw refused("fetch", "body", "of the request was used already");
  const bytes = await packed.arrayBuffer();
  try {
    return { text: utf8.decode(bytes), type: packed.headers.get("content-type") };
  } catch {
    throw refused("fetch", "body", "is not UTF-8");
  }
}
