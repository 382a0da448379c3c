import type { AstroIntegration } from "astro";
import { rewritePages } from "./pages.ts";

/** Mends what keeps a keyboard or a screen reader from using the markup of Starlight and Expressive Code. */
export function accessibleMarkup(): AstroIntegration {
  return {
    name: "accessible-markup",
    hooks: { "astro:build:done": ({ dir }) => rewritePages(dir, mend) },
  };
}

function mend(html: string): string {
  return (
    html
      // The button shows its shortcut, which its name lacks; aria-keyshortcuts says it to those who need it said.
      .replaceAll(/<kbd class="sl-hidden[^>]*>(?:\s*<kbd[^>]*>[^<]*<\/kbd>)+\s*<\/kbd>/g, "")
      // A code block that is wider than the page is scrolled with the keyboard, also before a script has run.
      .replaceAll("<pre data-language=", '<pre tabindex="0" data-language=')
  );
}
