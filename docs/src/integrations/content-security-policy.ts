import { createHash } from "node:crypto";

/** Gives a page a policy that names each inline script by its hash and lets no other host be asked. */
export function addPolicy(document: Document): void {
  const meta = document.createElement("meta");
  meta.setAttribute("http-equiv", "Content-Security-Policy");
  meta.setAttribute("content", policy(inlineScripts(document)));
  // Right behind the character set, before anything that it governs.
  document.querySelector("meta[charset]")?.after(meta);
}

function inlineScripts(document: Document): readonly string[] {
  const scripts = [...document.querySelectorAll('script:not([src]):not([type^="application/"])')];
  return scripts.flatMap(({ textContent }) => (textContent ? [textContent] : []));
}

function policy(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return [
    "default-src 'none'",
    // The search is WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval' ${[...new Set(hashes)].join(" ")}`,
    // Pages bring their styles along; Starlight and Redoc write more of them at run time.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    // Redoc brings its icons as a font within its styles.
    "font-src 'self' data:",
    // The form of the reference may ask a mock on the reader's machine.
    "connect-src 'self' http://127.0.0.1:* http://localhost:*",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
