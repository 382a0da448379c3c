// Every case and every fact × the docs: the built reference shows it, asks no other host for anything, and works offline.
import { readFileSync } from "node:fs";
import { cases } from "@vpc-endpoints/openapi";
import { describe, expect, test } from "vitest";
import * as facts from "./facts.ts";
import { agree } from "./support/compare.ts";
import { document, findOperation, type Parameter, resolve } from "./support/document.ts";
import { textOf } from "./support/html.ts";

const html = readFileSync(new URL("../../docs/dist/reference/index.html", import.meta.url), "utf8");
const text = textOf(html);
const anchor = `operation/${facts.operation.operationId}/`;

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
    for (const parameter of findOperation(facts.operation.operationId).operation.parameters) {
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

  test("every common header and every region", () => {
    shows("common headers", facts.commonHeaders);
    shows("regions", facts.regionIds);
  });
});

describe("the facts × docs: the page says of each field exactly what the vendor says", () => {
  test.each(Object.entries(facts.parameters))("parameter %s", (name, { in: where, type, required, ...limits }) => {
    const stated = [
      `${where}, ${type}`,
      required ? "required" : "optional",
      ...Object.entries(limits).map((limit) => limit.join(" ")),
    ];
    agree(`docs: parameter ${name}`, stated.sort(), statedOf(name).sort());
  });

  test.each(Object.entries(facts.schemas.VpcEndpoint ?? {}))("field %s of an entry", (name, fact) => {
    const [type = "", ...rest] = statedOf(`200/Result/${name}`);
    agree(
      `docs: ${name}`,
      { type: fact.type, rest: [fact.required ? "required" : "optional"] },
      { type: type.split(",")[0], rest },
    );
    const shown = html.matchAll(new RegExp(`id="${anchor}200/Result/${name}=([^"]+)"`, "g"));
    agree(
      `docs: values of ${name}`,
      fact.enum ?? [],
      [...shown].map(([, value]) => value),
    );
  });

  test("no parameter and no field more", () => {
    const shown = [...html.matchAll(new RegExp(`<li id="${anchor}((?:200/Result/)?\\w+)"`, "g"))].map(
      ([, field = ""]) => field,
    );
    const known = [
      ...Object.keys(facts.parameters),
      ...Object.keys(facts.schemas.VpcEndpoint ?? {}).map((name) => `200/Result/${name}`),
    ];
    agree("docs: fields", known.sort(), shown.sort());
  });
});

/** What the page says of a field beside its name: its type, whether it is required, its limits. */
function statedOf(field: string): string[] {
  const heading = new RegExp(`<li id="${anchor}${field}"><p class="field">(.*?)</p>`).exec(html)?.[1] ?? "";
  return [...heading.matchAll(/<span class="\w+">(.*?)<\/span>/g)].map(([, text = ""]) => text);
}

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
