import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { find, parse, textOf } from "./html.ts";

const dist = new URL("../../../docs/dist/", import.meta.url);

/** A page of the built site that people wrote. */
export interface Page {
  /** Its address, for example `guides/paging/`. */
  readonly path: string;
  /** Its text with the code in it between backticks. */
  readonly text: string;
  /** Each piece of code within a sentence or a table. */
  readonly codes: readonly string[];
  /** The rows of its tables that name a default: option and default. */
  readonly defaults: readonly (readonly [option: string, value: string])[];
}

/** A page of the built site, parsed. */
export function built(path: string): Document {
  return parse(readFileSync(new URL(`${path}index.html`, dist), "utf8"));
}

/** Every page but those that are generated, of the document or of doc comments, and those that tell what was once so. */
export const pages: readonly Page[] = globSync("**/index.html", { cwd: fileURLToPath(dist) })
  .map((file) => file.replace(/index\.html$/, ""))
  .filter((path) => !/^(reference|decisions|api)\//.test(path))
  .sort()
  .map((path) => read(path));

/** The policy that a page carries. */
export const policy =
  find(built("reference/"), 'meta[http-equiv="Content-Security-Policy"]').getAttribute("content") ?? "";

function read(path: string): Page {
  const main = find(built(path), "main");
  for (const other of main.querySelectorAll("pre, nav, footer, svg")) other.remove();
  const tables = [...main.querySelectorAll("table")].filter((table) =>
    [...table.querySelectorAll("th")].some((cell) => textOf(cell) === "Default"),
  );
  const defaults = tables.flatMap((table) => [...table.querySelectorAll("tbody tr")].map(firstAndLast));
  const codes = [...main.querySelectorAll("code")];
  const names = codes.map((code) => (code.textContent ?? "").trim());
  for (const code of codes) code.replaceWith(`\`${code.textContent}\``);
  return { path, text: textOf(main), codes: names, defaults };
}

function firstAndLast(row: Element): [string, string] {
  const cells = [...row.querySelectorAll("td")].map((cell) => textOf(cell));
  return [cells[0] ?? "", cells.at(-1) ?? ""];
}
