import { find, textOf } from "./html.ts";

/** What a page says of a parameter, a header or a property. */
export interface ShownField {
  /** Beside its name: its type, whether it is required, its limits. */
  readonly stated: readonly string[];
  readonly description: string;
  /** Its values and what each means. */
  readonly values: Readonly<Record<string, string>>;
  /** What stands above the fields inside it. */
  readonly parts: readonly string[];
}

/** What a page says of a response. */
export interface ShownResponse {
  readonly description: string;
  readonly schema: string;
  /** The headers that it links to or describes. */
  readonly headers: readonly string[];
  readonly cases: Readonly<Record<string, ShownCase>>;
}

/** A case as a page shows it. */
export interface ShownCase {
  readonly title: string;
  /** Whose it is. */
  readonly origin: string;
  /** Method, path and each parameter of the query, sorted. */
  readonly request: readonly string[];
  readonly requestHeaders: readonly string[];
  readonly requestBody: unknown;
  readonly headers: readonly string[];
  readonly body: unknown;
}

/** Every parameter, header and property that a page describes, by its anchor. */
export function fieldsOf(page: Document): Readonly<Record<string, ShownField>> {
  return byId(page, ".fields > li", readField);
}

/** Every response that a page describes, by its status. */
export function responsesOf(page: Document): Readonly<Record<string, ShownResponse>> {
  const sections = [...page.querySelectorAll("section.response")];
  return Object.fromEntries(
    sections.map((section) => [
      find(section, "h3").id,
      {
        description: textOf(find(section, ".what > .description")),
        schema: textOf(find(section, ".body code")),
        headers: texts(section, ".shared-headers code, .what > .fields > li[id*='header.'] > .field > a"),
        cases: byId(section, "details.case", readCase, "case."),
      },
    ]),
  );
}

function byId<T>(root: ParentNode, selector: string, read: (element: Element) => T, prefix = ""): Record<string, T> {
  const elements = [...root.querySelectorAll(selector)];
  return Object.fromEntries(elements.map((element) => [element.id.slice(prefix.length), read(element)]));
}

function readField(item: Element): ShownField {
  const values = [...item.querySelectorAll(":scope > .values > div")];
  return {
    stated: texts(item, ":scope > .field > span"),
    description: textOf(find(item, ":scope > .description")),
    values: Object.fromEntries(values.map((value) => [textOf(find(value, "dt")), textOf(find(value, "dd"))])),
    parts: texts(item, ":scope > .part"),
  };
}

function readCase(element: Element): ShownCase {
  const bodies = [...element.querySelectorAll("pre")].map((pre) => JSON.parse(pre.textContent ?? ""));
  return {
    title: textOf(find(element, "summary .title")),
    origin: textOf(find(element, "summary .origin")),
    request: textOf(find(element, ".request")).split(/[?&]/).sort(),
    requestHeaders: texts(element, ".request-headers code").map((header) => header.toLowerCase()),
    requestBody: bodies.length > 1 ? bodies[0] : undefined,
    headers: texts(element, ".headers code"),
    body: bodies.at(-1),
  };
}

function texts(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map((element) => textOf(element));
}
