/** The text that a page shows before any script has run, with entities decoded. */
export function textOf(html: string): string {
  const words = html
    .replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<wbr\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ");
  return decoded(words).replace(/\s+/g, " ");
}

/** The lines of a code sample, as they stand there. */
export function linesOf(html: string): string[] {
  const lines = html.split('<div class="ec-line"').slice(1);
  return lines.map((line) => decoded(`<div ${line}`.replace(/<[^>]*>/g, "")).trimEnd());
}

/** A text or an attribute with entities decoded. */
export function decoded(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;|&#34;|&#x22;/g, '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&amp;|&#38;|&#x26;/g, "&");
}
