/** A body that is longer than the limit. */
export class BodyTooLong extends Error {}

/**
 * Reads a body to its end. If that fails or is aborted, the rest of it is cancelled.
 * @param most - the limit in bytes.
 * @throws {BodyTooLong} as soon as the limit is passed.
 */
export async function readBody({ body, headers }: Response, most: number, signal: AbortSignal): Promise<Uint8Array> {
  if (!body) return new Uint8Array();
  const reader = body.getReader();
  // Cancelling a broken stream fails too, and nobody waits for it.
  const cancel = () => void reader.cancel().catch(() => {});
  try {
    signal.throwIfAborted();
    signal.addEventListener("abort", cancel);
    if (Number(headers.get("content-length")) > most) throw new BodyTooLong();
    const chunks: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return join(chunks, length);
      length += value.byteLength;
      if (length > most) throw new BodyTooLong();
      chunks.push(value);
    }
  } catch (error) {
    cancel();
    throw error;
  }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (first?.byteLength === length) return first;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
