const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** The elements of an error that came as XML, by name. */
export function elementsOf(body: string): Readonly<Record<string, string>> {
  const text = body.slice(0, 10_000).replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, raw: string) => escaped(raw));
  const inner = /<Error(?:\s[^>]*)?>(.*)<\/Error>/s.exec(text)?.[1];
  const elements = inner?.matchAll(/<(\w+)(?:\s[^>]*)?>([^<]*)<\/\1>/g) ?? [];
  return Object.fromEntries(Array.from(elements, ([, name, value = ""]) => [name, unescaped(value)]));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(x?)([\da-f]{1,6})|(\w+));/gi, (whole, hex, digits, name) => {
    if (name) return (Object.hasOwn(entities, name) && entities[name]) || whole;
    const code = Number.parseInt(digits, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
