import type { IncomingMessage } from "node:http";

/** A body that is longer than what is read of it. */
export class BodyTooLongError extends Error {}

/**
 * Reads a body as text.
 * @throws {BodyTooLongError} as soon as it is longer than `limit` bytes. What follows is left unread.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  if (length === undefined && encoding === undefined) return "";
  const message = `The body is longer than ${limit} bytes`;
  if (Number(length) > limit) throw new BodyTooLongError(message);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLongError(message);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
