import { readFileSync } from "node:fs";
import { operation } from "../facts.ts";
import { textOf } from "./html.ts";

/** The built reference page. */
export const html = readFileSync(new URL("../../../docs/dist/reference/index.html", import.meta.url), "utf8");

/** What the page says of a parameter, a header or a property. */
export interface ShownField {
  /** Beside its name: its type, whether it is required, its limits. */
  readonly stated: readonly string[];
  readonly description: string;
  /** Its values and what each means. */
  readonly values: Readonly<Record<string, string>>;
}

/** What the page says of a response. */
export interface ShownResponse {
  readonly description: string;
  readonly schema: string;
  readonly cases: Readonly<Record<string, ShownCase>>;
}

/** A case as the page shows it. */
export interface ShownCase {
  readonly title: string;
  /** Method, path and each parameter of the query, sorted. */
  readonly request: readonly string[];
  readonly headers: readonly string[];
  readonly body: unknown;
}

const anchor = `operation/${operation.operationId}/`;

/** Every field of the operation by its address, for example `400/Code`. */
export const fields: Readonly<Record<string, ShownField>> = pieces(`<li id="${anchor}`, readField);

/** Every response by its status. */
export const responses: Readonly<Record<string, ShownResponse>> = pieces(
  `<section class="response"><h4 id="${anchor}`,
  (piece) => ({
    description: plain(/<\/h4>(.*?)<h5>/s.exec(piece)?.[1]),
    schema: plain(/<h5>Body of \w+: <code>(\w+)<\/code>/.exec(piece)?.[1]),
    cases: pieces(`<details id="${anchor}case/`, readCase, piece),
  }),
);

/** Every variable of a server by its address, for example `public/regionId`. Servers share those of one name. */
export const variables: Readonly<Record<string, ShownField>> = pieces('<li id="server/', readField);

/** A text without markup and the white space that comes of it, so that Markdown and HTML can be compared. */
export function plain(text = ""): string {
  const words = textOf(text).replace(/[`*]/g, "").replace(/\s+/g, " ");
  return words.replace(/ (?=[.,:;)])|(?<=\() /g, "").trim();
}

/** Cuts the page at each start of a piece and reads the pieces, by what follows the start up to a quotation mark. */
function pieces<T>(start: string, read: (piece: string) => T, page = html): Record<string, T> {
  const found = page.split(start).slice(1);
  return Object.fromEntries(found.map((piece) => [piece.slice(0, piece.indexOf('"')), read(piece)]));
}

function readField(piece: string): ShownField {
  const own = piece.replace(/<(ul|\/li)\b[\s\S]*/, "");
  const values = [...own.matchAll(/<dt><code>(.*?)<\/code>:<\/dt><dd>(.*?)<\/dd>/g)];
  return {
    stated: [...own.matchAll(/<span class="\w+">(.*?)<\/span>/g)].map(([, text = ""]) => text),
    description: plain(/<\/p>([\s\S]*?)(?:<p class|$)/.exec(own)?.[1]),
    values: Object.fromEntries(values.map(([, value = "", meaning]) => [value, plain(meaning)])),
  };
}

function readCase(piece: string): ShownCase {
  const codes = (part: string | undefined) =>
    [...(part ?? "").matchAll(/<code>([\s\S]*?)<\/code>/g)].map(([, code = ""]) => textOf(code).trim());
  return {
    title: textOf(/<summary>(.*?) <code>/.exec(piece)?.[1] ?? ""),
    request: codes(/<p class="request">.*?<\/p>/.exec(piece)?.[0])
      .join()
      .split(/[?&]/)
      .sort(),
    headers: codes(/<p class="headers">.*?<\/p>/.exec(piece)?.[0]),
    body: JSON.parse(codes(/<pre[\s\S]*?<\/pre>/.exec(piece)?.[0]).join()),
  };
}
