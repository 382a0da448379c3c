/** Mends what keeps a keyboard or a screen reader from using the markup of Starlight and Expressive Code. */
export function mendMarkup(document: Document): void {
  // The button shows its shortcut, which its name lacks; aria-keyshortcuts says it to those who need it said.
  for (const shortcut of document.querySelectorAll("site-search button > kbd")) shortcut.remove();
  // A code block that is wider than the page is scrolled with the keyboard, also before a script has run.
  for (const wide of document.querySelectorAll("pre[data-language], main table")) wide.setAttribute("tabindex", "0");
  // A cell without text is no heading: Markdown makes one of the corner of a table.
  for (const corner of document.querySelectorAll("main th")) {
    if (corner.textContent?.trim() === "") corner.replaceWith(document.createElement("td"));
  }
  // The pages with two columns need the width that a table of contents would take. It is said before anything is painted.
  if (document.querySelector("main .split")) document.documentElement.setAttribute("data-wide", "");
}
