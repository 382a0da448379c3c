const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads a body to its end. If that fails or is aborted, the rest of it is cancelled.
 * @param most - the limit in bytes.
 * @param refusal - makes the error for a body that breaks a rule; `text` is a part of the body to show.
 * @throws the refusal, as soon as the limit is passed, or if the body is not UTF-8; or the reason of the signal.
 */
export async function readBody(
  { body, headers }: Response,
  most: number,
  signal: AbortSignal,
  refusal: (rule: string, text: string) => Error,
): Promise<string> {
  if (!body) return "";
  const reader = body.getReader();
  // Cancelling a broken stream fails too, and nobody waits for it.
  const cancel = () => void reader.cancel().catch(() => {});
  const chunks: Uint8Array[] = [];
  try {
    signal.throwIfAborted();
    signal.addEventListener("abort", cancel);
    let length = Number(headers.get("content-length"));
    for (let read = 0; ; length = read) {
      if (length > most) throw refusal(`is longer than ${most} bytes`, "");
      const { done, value } = await reader.read();
      if (done) break;
      read += value.length;
      chunks.push(value);
    }
    // A body that is cancelled ends as one that is whole.
    signal.throwIfAborted();
    try {
      // At once, which is much faster than piece by piece.
      return utf8.decode(joined(chunks));
    } catch {
      throw refusal("is not UTF-8", shown(chunks));
    }
  } catch (error) {
    cancel();
    throw error;
  } finally {
    // Node keeps the signal of a fetch until its next full collection, and with it whatever listens.
    signal.removeEventListener("abort", cancel);
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  if (first && chunks.length === 1) return first;
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function shown(chunks: readonly Uint8Array[]): string {
  return new TextDecoder().decode(joined(chunks).subarray(0, 10_000));
}
