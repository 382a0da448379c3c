// Shows the document in Redoc, in place of the page's text. Redoc styles the whole page, so the way back is a reload.

function openRedoc(redoc: DocumentFragment): void {
  for (const sheet of document.querySelectorAll("style, link[rel=stylesheet]")) sheet.remove();
  const back = document.createElement("button");
  back.textContent = "Back to the text";
  back.id = "close-redoc";
  back.style.cssText =
    "all:revert;position:fixed;inset:auto 1rem 1rem auto;z-index:1000;padding:.5rem 1rem;font:1rem sans-serif";
  document.body.style.margin = "0";
  back.addEventListener("click", () => {
    location.hash = "";
    location.reload();
  });
  document.body.replaceChildren(redoc, back);
}

const button = document.querySelector<HTMLButtonElement>("#open-redoc");
const view = document.querySelector<HTMLTemplateElement>("#redoc-view");
// A browser refuses to load module scripts from a file.
if (button && view && location.protocol !== "file:") {
  button.hidden = false;
  button.addEventListener("click", () => openRedoc(document.importNode(view.content, true)));
}
