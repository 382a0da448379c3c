// Every case and every fact × the docs: the built reference shows it, asks no other host for anything, and works offline.
import { cases } from "@vpc-endpoints/openapi";
import { describe, expect, test } from "vitest";
import { document, findOperation, operationIds, requestParts } from "./support/document.ts";
import { textOf, tidy } from "./support/html.ts";
import { built } from "./support/site.ts";

const paths = ["reference/", "reference/errors/", ...operationIds.map((operationId) => `reference/${operationId}/`)];
const texts = new Map(paths.map((path) => [path, textOf(built(path).body)]));

/** Fails where a page lacks one of these texts, naming the source and the text. */
function shows(source: string, pieces: readonly string[], text = [...texts.values()].join("\n")): void {
  const lacking = pieces.filter((piece) => !text.includes(tidy(piece)));
  const lines = lacking.map((piece) => `${source} × docs: the built page lacks ${JSON.stringify(piece)}`);
  if (lines.length > 0) throw new Error(lines.join("\n"));
}

test.each(cases)("case $name × docs", ({ name, title, operationId, response }) => {
  shows(`openapi/cases/${name}.json`, [title, ...leaves(response.body)], texts.get(`reference/${operationId}/`));
});

describe("the document × docs", () => {
  test.each(operationIds)("every parameter of %s, with its description", (operationId) => {
    for (const { name, description } of requestParts(findOperation(operationId).operation)) {
      shows(`parameter ${name}`, [name, ...sentences(description)], texts.get(`reference/${operationId}/`));
    }
  });

  test.each(Object.entries(document.components.schemas))("every property and value of %s", (name, schema) => {
    shows(`schema ${name}`, [
      ...sentences(schema.description ?? ""),
      ...Object.entries(schema.properties ?? {}).flatMap(([property, { description = "" }]) => [
        property,
        ...sentences(description),
      ]),
      ...Object.entries({ ...schema["x-enumDescriptions"], ...schema["x-known-values"] }).flatMap(
        ([value, meaning]) => [value, ...sentences(meaning)],
      ),
    ]);
  });
});

test.each([...paths, "reference/redoc/"])("/%s loads nothing from another host", (path) => {
  const loading = [...built(path).querySelectorAll("script, img, iframe, source, link:not([rel=canonical])")];
  const addresses = loading.flatMap((element) => [element.getAttribute("src"), element.getAttribute("href")]);
  expect(addresses.filter((address) => /^(?:https?:)?\/\//.test(address ?? ""))).toEqual([]);
  expect(loading.length).toBeGreaterThan(0);
});

/** The leaf fields of a body, as name and value, and the names of the others. */
function leaves(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value !== "object" || value === null) return [JSON.stringify(value).replace(/^"|"$/g, "")];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...leaves(inner)]);
}

/** The runs of a Markdown text that no markup interrupts. */
function sentences(markdown: string): string[] {
  const own = markdown.split("\n\nKnown values:")[0] ?? "";
  return own.split(/[`*\n|]+/).filter((run) => /\w/.test(run));
}
