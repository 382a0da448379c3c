import { createHash } from "node:crypto";
import type { AstroIntegration } from "astro";
import { rewritePages } from "./pages.ts";

/** Gives every page a policy that names each inline script by its hash and lets no other host be asked. */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: "content-security-policy",
    hooks: { "astro:build:done": ({ dir }) => rewritePages(dir, withPolicy) },
  };
}

/** Puts the policy right behind the character set, before anything that it governs. */
function withPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(inlineScripts(html))}">`;
  return html.replace(/<meta charset="utf-8"\/?>/i, (charset) => `${charset}${meta}`);
}

function inlineScripts(html: string): readonly string[] {
  const scripts = html.matchAll(/<script(?<attributes>[^>]*)>(?<body>[\s\S]*?)<\/script>/g);
  return [...scripts].flatMap(({ groups }) =>
    groups?.body && !/ src=|type="application\//.test(groups.attributes ?? "") ? [groups.body] : [],
  );
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
