import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { textOf } from "./html.ts";

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

/** Every page but the reference, which is made of the document, and the decisions, which tell what was once so. */
export const pages: readonly Page[] = globSync("**/index.html", { cwd: fileURLToPath(dist) })
  .map((file) => file.replace(/index\.html$/, ""))
  .filter((path) => !/^(reference|decisions)\//.test(path))
  .sort()
  .map((path) => read(path));

/** The policy that a page carries. */
export const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html("reference/"))?.[1] ?? "";

function read(path: string): Page {
  const main = (/<main[\s\S]*<\/main>/.exec(html(path))?.[0] ?? "").replace(
    /<(pre|nav|footer|svg)\b[\s\S]*?<\/\1>| data-code="[^"]*"/g,
    "",
  );
  const codes = [...main.matchAll(/<code[^>]*>([\s\S]*?)<\/code>/g)].map(([, code = ""]) => textOf(code).trim());
  const text = textOf(main.replace(/<code[^>]*>([\s\S]*?)<\/code>/g, "`$1`"));
  const tables = (main.match(/<table>[\s\S]*?<\/table>/g) ?? []).filter((table) => /Default\s*<\/th>/.test(table));
  return { path, text, codes, defaults: tables.flatMap(rows) };
}

function rows(table: string): [string, string][] {
  return (table.match(/<tr>\s*<td>[\s\S]*?<\/tr>/g) ?? []).map((row) => {
    const cells = (row.match(/<td>[\s\S]*?<\/td>/g) ?? []).map((cell) => textOf(cell).trim());
    return [cells[0] ?? "", cells.at(-1) ?? ""];
  });
}

function html(path: string): string {
  return readFileSync(new URL(`${path}index.html`, dist), "utf8");
}
