// Facts, document and cases × what the site gives to programs: the Markdown copies, llms.txt and the document itself.
import { cases } from "@vpc-endpoints/openapi";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as facts from "./facts.ts";
import { agree, hold } from "./support/compare.ts";
import {
  type ApiResponse,
  document,
  findOperation,
  type Header,
  operationIds,
  resolve,
  schemaName,
} from "./support/document.ts";
import { expectedCase } from "./support/expected-case.ts";
import { errorSchemas, headerField, propertyFields, requestFields } from "./support/expected-fields.ts";
import { plain } from "./support/html.ts";
import { builtText, markdownPage, referenceFields } from "./support/markdown.ts";
import type { ShownField } from "./support/reference.ts";

const reference = builtText("reference.md");

describe.each(operationIds)("the Markdown copy of %s", (operationId) => {
  const file = `docs: reference/${operationId}.md`;
  const page = markdownPage(operationId);
  const { ram, method = "", path, responseHeaders = {} } = facts.operations[operationId] ?? {};
  const { operation } = findOperation(operationId);
  const declared = Object.entries(operation.responses).map(
    ([status, response]) => [status, resolve<ApiResponse>(response)] as const,
  );
  const bodyOf = ({ content }: ApiResponse) => content["application/json"]?.schema ?? {};

  test("the request line and the policy", () => {
    agree(`${file}: request line`, `${method.toUpperCase()} ${path} (${operationId})`, page.requestLine, "the copy");
    const Resource = ram?.resource.replaceAll(/\{\w+\}/g, "*");
    const policy = { Version: "1", Statement: [{ Effect: "Allow", Action: ram?.action, Resource }] };
    agree(`${file}: policy`, policy, page.policy, "the copy");
  });

  test("every parameter and property, and none more", () => {
    const answers = declared.filter(([status]) => status.startsWith("2"));
    const expected = Object.assign(
      requestFields(operationId, operation),
      ...answers.map(([status, response]) => propertyFields(bodyOf(response), status)),
    );
    agree(file, listed(expected), page.fields, "the copy");
  });

  test("every response, with its meaning, its headers and the schema of its body", () => {
    const said = declared.map(([status, response]) => [
      status,
      {
        description: plain(response.description),
        schema: schemaName(bodyOf(response)),
        headers: responseHeaders[status],
      },
    ]);
    const shown = Object.entries(page.responses).map(([status, { cases: _, ...response }]) => [status, response]);
    agree(`${file}: responses`, Object.fromEntries(said), Object.fromEntries(shown), "the copy");
  });

  const own = cases.filter((one) => one.operationId === operationId);

  test.each(own)("case $name stands at its status, as it is", (one) => {
    const status = one.response.status in operation.responses ? String(one.response.status) : "default";
    hold(one, "Markdown copy", expectedCase(one), page.responses[status]?.cases[one.name]);
  });

  test("no case more, and the whole of it stands in the copy of the reference", () => {
    const shown = Object.values(page.responses).flatMap((response) => Object.keys(response.cases));
    expect(shown.sort(), file).toEqual(own.map(({ name }) => name).sort());
    const nested = builtText(`reference/${operationId}.md`).replace(/^#/gm, "##").trim();
    expect(reference.includes(nested), `docs: reference.md lacks what reference/${operationId}.md says`).toBe(true);
  });
});

describe("the Markdown copy of the reference", () => {
  test("every property of an error, and every header", () => {
    const properties = errorSchemas.map(([name]) => propertyFields({ $ref: `#/components/schemas/${name}` }, ""));
    const headers = operationIds.flatMap((operationId) =>
      Object.values(findOperation(operationId).operation.responses).flatMap((response) =>
        Object.entries(resolve<ApiResponse>(response).headers).map(([name, raw]) => {
          const { description, schema } = resolve<Header>(raw);
          return [name, headerField(name, description, schema)];
        }),
      ),
    );
    const expected = Object.assign({}, ...properties, Object.fromEntries(headers));
    agree("docs: reference.md: Errors", listed(expected), referenceFields("Errors", ""), "the copy");
  });

  test("version, servers and regions", () => {
    expect(/^API version (\S+)\./m.exec(reference)?.[1], "docs: reference.md: API version").toBe(facts.version);
    const said = document.servers.map(({ url, description }) => `- \`${url}\`: ${description}`);
    const shown = reference.split("\n").filter((line) => line.startsWith("- `http"));
    agree("docs: reference.md: servers", said, shown, "the copy");
    const regions = Object.keys(referenceFields("Servers", "").regionId?.values ?? {});
    agree("docs: reference.md: regions", [...facts.regionIds].sort(), regions.sort(), "the copy");
  });

  test("how requests are signed", () => {
    for (const { description } of Object.values(document.components.securitySchemes)) {
      expect(reference.includes(description.trim()), "docs: reference.md: Security").toBe(true);
    }
  });
});

test("the document, as JSON and as YAML", () => {
  agree("docs: openapi.json", document, JSON.parse(builtText("openapi.json")), "the download");
  agree("docs: openapi.yaml", document, parse(builtText("openapi.yaml")), "the download");
});

test("llms.txt has a line for each operation, and llms-full.txt the whole reference", () => {
  const llms = builtText("llms.txt");
  for (const operationId of operationIds) {
    const { method, path, operation } = findOperation(operationId);
    const line = new RegExp(`^- \\[${operationId}\\]\\(\\S*/reference/${operationId}\\.md\\): (.*)$`, "m").exec(
      llms,
    )?.[1];
    agree(`docs: llms.txt: ${operationId}`, `${operation.summary}, ${method.toUpperCase()} ${path}`, line, "the file");
  }
  expect(builtText("llms-full.txt").includes(reference.trim()), "docs: llms-full.txt lacks the reference").toBe(true);
});

test("llms-full.txt is Markdown alone: no tags, no values in braces, and code as its page shows it", () => {
  const text = builtText("llms-full.txt");
  const words = text.replace(/^ *```[\s\S]*?^ *```$/gm, "").replace(/`[^`\n]*`/g, "");
  const left = words.split("\n").filter((line) => /(?<!\\)<[A-Za-z/]|(?<!\\)\{\w+\.\w+\}/.test(line));
  expect(left, "docs: llms-full.txt").toEqual([]);
  expect(text).toContain("export DOCS_SITE=");
  for (const [title, name] of Object.entries({ "Client API": "createClient", "Mock API": "startMock" })) {
    const page = text.split(`\n# ${title}\n`)[1]?.split(/^# /m)[0];
    expect(page, `docs: llms-full.txt lacks ${title}`).toContain(`### ${name}()`);
  }
});

/** Fields as a list says them: what stands beside a name is one row of words there. */
function listed(fields: Readonly<Record<string, ShownField>>): Record<string, ShownField> {
  return Object.fromEntries(
    Object.entries(fields).map(([id, { stated, ...rest }]) => [
      id.replace(/^\./, ""),
      { ...rest, stated: stated.flatMap((words) => words.split(", ")).sort() },
    ]),
  );
}
