// Facts, document and examples × the pages of the reference: what they say of an operation as a whole, and nothing more.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as facts from "./facts.ts";
import { agree } from "./support/compare.ts";
import { document, findOperation, operationIds, requestParts } from "./support/document.ts";
import { plain, textOf } from "./support/html.ts";
import { operationPage, overview } from "./support/operation-page.ts";
import { fieldsOf } from "./support/reference.ts";

const scheme = "ACS3-HMAC-SHA256";
const { name, in: place, description = "" } = document.components.securitySchemes[scheme] ?? {};
const kinds = ["client.ts", "official-sdk.ts", "curl.sh", "mock.sh"];

describe.each(operationIds)("%s", (operationId) => {
  const page = operationPage(operationId);
  const { ram, method = "", path } = facts.operations[operationId] ?? {};
  const { operation } = findOperation(operationId);

  test("the request line, and what the form sends", () => {
    agree(
      `docs: ${operationId}: request line`,
      `${method.toUpperCase()} ${path} ${operationId}`,
      page.requestLine,
      "the page",
    );
    const asked = requestParts(operation).filter(({ in: where }) => where !== "body");
    const names = [...asked.map((part) => part.name), ...(operation.requestBody ? ["request-body"] : [])];
    agree(`docs: ${operationId}: form`, [`${method.toUpperCase()} ${path}`, ...names], page.form, "the page");
  });

  test("the permission, and a policy that grants it", () => {
    agree(
      `docs: ${operationId}: permission`,
      ram && `RAM action ${ram.action} on ${ram.resource}`,
      page.permission,
      "the page",
    );
    const Resource = ram?.resource.replaceAll(/\{\w+\}/g, "*");
    const policy = { Version: "1", Statement: [{ Effect: "Allow", Action: ram?.action, Resource }] };
    agree(`docs: ${operationId}: policy`, policy, page.policy, "the page");
  });

  test("a code sample of each kind", () => {
    expect(page.samples.map(({ file }) => file)).toEqual(kinds);
  });

  test.each(kinds)(
    "the sample %s is shown as it is copied, and is the file of the examples where there is one",
    (file) => {
      const sample = page.samples.find((one) => one.file === file);
      agree(`docs: ${operationId}: ${file} as copied`, sample?.shown, sample?.copied, "the page");
      const example = new URL(`../../docs/examples/${operationId}/${file}`, import.meta.url);
      if (!existsSync(example)) return;
      const lines = readFileSync(example, "utf8").trimEnd().split("\n");
      agree(`docs: ${operationId}: ${file} as shown`, lines, sample?.shown, "the page");
    },
  );

  test("the curl sample signs and sends what the vendor wants", () => {
    const curl = page.samples.find(({ file }) => file === "curl.sh")?.shown ?? [];
    const own = facts.commonHeaders.filter((header) => header !== "x-acs-security-token");
    if (operation.requestBody) own.push("content-type");
    const values: Readonly<Record<string, string>> = { "x-acs-action": operationId, "x-acs-version": facts.version };
    // A value that is computed is held by running the sample.
    const stated = (pattern: RegExp) =>
      curl.flatMap((line) => {
        const [, header = "", value] = pattern.exec(line) ?? [];
        return own.includes(header) ? [[header, values[header] && value]] : [];
      });
    const said = own.sort().map((header) => [header, values[header]]);
    const sent = said.filter(([header]) => header !== "host");
    agree(
      `docs: ${operationId}: curl.sh: signed headers`,
      said,
      stated(/^(?:headers=")?([\w-]+):([^\s"]+)/),
      "the page",
    );
    agree(`docs: ${operationId}: curl.sh: sent headers`, sent, stated(/--header "([\w-]+): ([^"]*)"/), "the page");
  });
});

test("the overview leads to every operation", () => {
  // The page groups them by their tags.
  expect(overview.operations.toSorted()).toEqual(operationIds.map((operationId) => `${operationId}/`).toSorted());
});

test("the API version, wherever it is named", () => {
  const named = textOf(overview.document.body).matchAll(/API version ([\w.-]*\w)/g);
  agree("docs: API version", [facts.version], [...new Set([...named].map(([, version]) => version))], "the page");
});

test("the servers", () => {
  const said = document.servers.map((server) => `${server.url}: ${server.description}`);
  agree("docs: servers", said, overview.servers, "the page");
  const urls = overview.servers.map((server) => server.replace(/: .*/, ""));
  agree("docs: servers", Object.values(facts.servers), urls, "the page");
});

test.each(document.servers)("the regions of $url", ({ variables: { regionId: region } }) => {
  const fields = fieldsOf(overview.document);
  agree("docs: variables", ["server/public/regionId"], Object.keys(fields), "the page");
  const shown = fields["server/public/regionId"];
  const meanings = Object.entries(region?.["x-known-values"] ?? {});
  const said = {
    stated: ["string", "required", `default ${region?.default}`],
    description: plain(region?.description.split("\n\nKnown values:")[0]),
    values: Object.fromEntries(meanings.map(([value, meaning]) => [value, plain(meaning)])),
    parts: [],
  };
  agree("docs: regionId", said, shown, "the page");
  agree("docs: regions", [...facts.regionIds].sort(), Object.keys(shown?.values ?? {}).sort(), "the page");
});

test("the common headers", () => {
  const sent = facts.commonHeaders.map((header, at) => [header, at < facts.commonHeaders.length - 1]);
  const shown = overview.commonHeaders.map(([header, when]) => [header, when === "always"]);
  agree("docs: common headers", sent, shown, "the page");
});

test("every word of the security section", () => {
  const [before = "", ...rest] = description.split(/\n\n(?=\|)|(?<=\|)\n\n/);
  const [table = "", after = ""] = rest;
  const cells = table.replaceAll(/^\|[-|]+\|$/gm, "").replaceAll("|", " ");
  const said = plain(`${scheme} in the ${place} ${name} ${before} ${cells} ${after}`);
  agree("docs: security", said, overview.security, "the page");
});
