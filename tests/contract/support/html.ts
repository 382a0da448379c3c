import { parseHTML } from "linkedom";

const hidden = "script, style, template";

/** Parses a page. */
export function parse(html: string): Document {
  return parseHTML(html).document;
}

/** The first element that fits a selector. */
export function find(root: ParentNode, selector: string): Element {
  const element = root.querySelector(selector);
  if (!element) throw new Error(`docs: the page has no ${selector}`);
  return element;
}

/** The text that an element shows before any script has run, as one line; `except` names what is left out. */
export function textOf(element: Element | undefined | null, except = hidden): string {
  if (!element) return "";
  return tidy(pieces(element, except).join(" "));
}

/** Runs of text that no element interrupts; code counts as one run, and a parser may cut a run where it found an entity. */
function pieces(node: Node, except: string): string[] {
  const runs: string[] = [];
  let open = false;
  for (const child of node.childNodes) {
    const isText = child.nodeType === child.TEXT_NODE;
    if (isText) runs.push((open ? runs.pop() : "") + (child.textContent ?? ""));
    else if (isElement(child) && !child.matches(`${hidden}, ${except}`)) runs.push(...inner(child, except));
    open = isText;
  }
  return runs;
}

function inner(element: Element, except: string): string[] {
  if (element.matches("pre")) return linesOf(element);
  return element.matches("code") ? [element.textContent ?? ""] : pieces(element, except);
}

/** Markdown without its markup, so that it can be compared with the text of an element. */
export function plain(markdown = ""): string {
  return tidy(markdown.replace(/[`*]/g, ""));
}

/** The lines of a code sample, as they stand there. */
export function linesOf(pre: Element | null): string[] {
  return [...(pre?.querySelectorAll(".ec-line") ?? [])].map((line) => (line.textContent ?? "").trimEnd());
}

/** A text on one line, with no space where no reader wants one. */
export function tidy(text: string): string {
  const words = text.replace(/\s+/g, " ");
  return words.replace(/ (?=[.,:;)])|(?<=\() /g, "").trim();
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
