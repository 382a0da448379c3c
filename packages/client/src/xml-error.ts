const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** The elements of an error that came as XML, by name. */
export function elementsOf(body: string): Readonly<Record<string, string>> {
  const elements = /<Error>(.*)<\/Error>/s.exec(body.slice(0, 10_000))?.[1]?.matchAll(/<(\w+)>([^<]*)<\/\1>/g) ?? [];
  return Object.fromEntries(Array.from(elements, ([, name, value = ""]) => [name, unescaped(value)]));
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(x?)([\da-f]{1,6})|(\w+));/gi, (whole, hex, digits, name) => {
    if (name) return (Object.hasOwn(entities, name) && entities[name]) || whole;
    const code = Number.parseInt(digits, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
