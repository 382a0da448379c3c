/**
 * Reads a body to its end. If that fails or is aborted, the rest of it is cancelled.
 * @param most - the limit in bytes.
 * @param refusal - makes the error for a body that breaks a rule; `text` is a part of the body to show.
 * @throws the refusal, as soon as the limit is passed, or if the body is not UTF-8.
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
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  try {
    signal.throwIfAborted();
    signal.addEventListener("abort", cancel);
    let length = Number(headers.get("content-length"));
    for (let read = 0; ; length = read) {
      if (length > most) throw refusal(`is longer than ${most} bytes`, text);
      const { done, value } = await reader.read();
      read += value?.length ?? 0;
      try {
        text += decoder.decode(value, { stream: !done });
      } catch {
        throw refusal("is not UTF-8", text + new TextDecoder().decode(value));
      }
      if (done) return text;
    }
  } catch (error) {
    cancel();
    throw error;
  } finally {
    // Node keeps the signal of a fetch until its next full collection, and with it whatever listens.
    signal.removeEventListener("abort", cancel);
  }
}
