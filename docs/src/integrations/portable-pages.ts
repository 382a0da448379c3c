/** Makes the links of a page relative, so that it works at any address and from a file too. */
export function makePortable(document: Document, base: string, path: string): void {
  // A host shows this page at whatever address was not found, so its links have to start at the root, and it has no address.
  if (path === "404.html") {
    for (const address of document.querySelectorAll('link[rel="canonical"], meta[property="og:url"]')) address.remove();
    return;
  }
  const up = "../".repeat(path.split("/").length - 1) || "./";
  for (const attribute of ["href", "src"]) {
    for (const element of document.querySelectorAll(`[${attribute}^="${base}"]`)) {
      const target = element.getAttribute(attribute) ?? "";
      if (!target.startsWith("//")) element.setAttribute(attribute, up + target.slice(base.length));
    }
  }
  if (path.startsWith("reference/") && !path.startsWith("reference/redoc/")) withoutModulesOnDisk(document);
}

// From a file a browser refuses to load a module and reports an error; the text does without. Elsewhere the module has to
// stand in the page as if it had always been there, because it waits for the event that says the page has been read.
function withoutModulesOnDisk(document: Document): void {
  for (const script of document.querySelectorAll('script[type="module"][src]')) {
    const loader = document.createElement("script");
    const module = `<script type="module" src="${script.getAttribute("src")}"><\\/script>`;
    loader.textContent = `if(location.protocol!=="file:")document.write('${module}')`;
    script.replaceWith(loader);
  }
}
