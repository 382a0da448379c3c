/** The text of an HTML page, that of its embedded scripts and data included, with entities and escapes decoded. */
export function textOf(html: string): string {
  const scripts: string[] = [];
  const markup = html.replace(/<script\b[^>]*>([\s\S]*?)<\/script>/g, (_, content: string) => {
    scripts.push(content);
    return " ";
  });
  return `${markup.replace(/<[^>]*>/g, " ")} ${scripts.join(" ")}`
    .replace(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\+n/g, " ")
    .replace(/\\+"/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
}
