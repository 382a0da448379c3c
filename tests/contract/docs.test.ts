// Every case and every fact × the docs: the built reference shows it, asks no other host for anything, and works offline.
import { cases } from "@vpc-endpoints/openapi";
import { describe, expect, test } from "vitest";
import * as facts from "./facts.ts";
import { document, findOperation, type Parameter, resolve } from "./support/document.ts";
import { textOf } from "./support/html.ts";
import { html } from "./support/reference.ts";

const text = textOf(html);

/** Fails where the page lacks one of these texts, naming the source and the text. */
function shows(source: string, texts: readonly string[]): void {
  const lacking = texts.filter((piece) => !text.includes(piece.replace(/\s+/g, " ").trim()));
  const lines = lacking.map((piece) => `${source} × docs: the built page lacks ${JSON.stringify(piece)}`);
  if (lines.length > 0) throw new Error(lines.join("\n"));
}

test.each(cases)("case $name × docs", ({ name, title, response }) => {
  shows(`openapi/cases/${name}.json`, [title, ...fieldsOf(response.body)]);
});

describe("the document × docs", () => {
  test("every parameter, with its description and limits", () => {
    for (const parameter of findOperation(facts.operation.operationId).operation.parameters ?? []) {
      const { name, description } = resolve<Parameter>(parameter);
      shows(`parameter ${name}`, [name, ...sentences(description)]);
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

test("the page loads nothing from another host", () => {
  const tags = html.match(/<(?:script|img|iframe|source|link\b[^>]*\brel="(?!canonical)[^"]*")[^>]*>/g) ?? [];
  const loaded = tags.filter((tag) => /(?:src|href)="(?:https?:)?\/\//.test(tag));
  expect(loaded).toEqual([]);
  expect(tags.length).toBeGreaterThan(0);
});

/** The leaf fields of a body, as name and value, and the names of the others. */
function fieldsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  if (typeof value !== "object" || value === null) return [JSON.stringify(value).replace(/^"|"$/g, "")];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...fieldsOf(inner)]);
}

/** The runs of a Markdown text that no markup interrupts. */
function sentences(markdown: string): string[] {
  return markdown.split(/[`*\n|]+/).filter((run) => /\w/.test(run));
}
