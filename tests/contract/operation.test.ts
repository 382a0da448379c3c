// Facts, document and examples × the reference page: what it says of the operation as a whole, and nothing more.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as facts from "./facts.ts";
import { agree } from "./support/compare.ts";
import { document } from "./support/document.ts";
import * as page from "./support/operation-page.ts";
import { plain, variables } from "./support/reference.ts";

const { operationId, path, version } = facts.operation;
const method = facts.operation.method.toUpperCase();
const scheme = "ACS3-HMAC-SHA256";
const { name, description = "" } = document.components.securitySchemes[scheme] ?? {};
const files = ["quick-start.ts", "official-sdk.ts", "curl.sh"];
const curl = page.samples.at(-1)?.shown ?? [];

test("the request line, and what the form sends", () => {
  agree("docs: request line", `${method} ${path} ${operationId}`, page.requestLine, "the page");
  agree("docs: form", `${method} ${path}`, page.form, "the page");
});

test("the API version, wherever it is named", () => {
  agree("docs: API version", [version], [...new Set(page.versions)], "the page");
});

test("the servers", () => {
  const said = document.servers.map(({ url, description }) => `${url}: ${description}`);
  agree("docs: servers", said, page.servers, "the page");
  const urls = page.servers.map((server) => server.replace(/: .*/, ""));
  agree("docs: servers", Object.values(facts.servers), urls, "the page");
});

test.each(document.servers)("the regions of $url", ({ variables: { regionId: region } }) => {
  agree("docs: variables", ["public/regionId"], Object.keys(variables), "the page");
  const shown = variables["public/regionId"];
  const meanings = Object.entries(region?.["x-known-values"] ?? {});
  const said = {
    stated: ["string", "required", `default ${region?.default}`],
    description: plain(region?.description.split("\n\nKnown values:")[0]),
    values: Object.fromEntries(meanings.map(([value, meaning]) => [value, plain(meaning)])),
  };
  agree("docs: regionId", said, shown, "the page");
  agree("docs: regions", [...facts.regionIds].sort(), Object.keys(shown?.values ?? {}).sort(), "the page");
});

test("the common headers", () => {
  const sent = facts.commonHeaders.map((header, at) => [header, at < facts.commonHeaders.length - 1]);
  const shown = page.commonHeaders.map(([header, when]) => [header, when === "always"]);
  agree("docs: common headers", sent, shown, "the page");
});

test("every word of the security section", () => {
  const [before = "", ...rest] = description.replaceAll("<", "&lt;").split(/\n\n(?=\|)|(?<=\|)\n\n/);
  const [table = "", after = ""] = rest;
  const cells = table.replaceAll(/^\|[-|]+\|$/gm, "").replaceAll("|", " ");
  const said = plain(`${scheme} in the header ${name} ${before} ${cells} ${after}`);
  agree("docs: security", said, page.security, "the page");
});

test.each([...files.entries()])("sample %i is %s", (at, file) => {
  const code = readFileSync(new URL(`../../docs/examples/${file}`, import.meta.url), "utf8");
  const lines = code.trimEnd().split("\n");
  agree(`docs: ${file} as shown`, lines, page.samples[at]?.shown, "the page");
  agree(`docs: ${file} as copied`, lines, page.samples[at]?.copied, "the page");
  expect(page.samples).toHaveLength(files.length);
});

test("the curl sample signs and sends what the vendor wants", () => {
  const own = facts.commonHeaders.filter((header) => header !== "x-acs-security-token").sort();
  const values: Readonly<Record<string, string>> = { "x-acs-action": operationId, "x-acs-version": version };
  // A value that is computed is held by running the sample.
  const stated = (pattern: RegExp) =>
    curl.flatMap((line) => {
      const [, header = "", value] = pattern.exec(line) ?? [];
      return header ? [[header, values[header] && value]] : [];
    });
  const said = own.map((header) => [header, values[header]]);
  const signed = stated(/^(?:headers=")?(host|x-acs-[\w-]+):([^"]*)/);
  agree("docs: curl.sh: signed headers", said, signed, "the page");
  const sent = stated(/ --header "(x-acs-[\w-]+): ([^"]*)"/);
  agree("docs: curl.sh: sent headers", said.slice(1), sent, "the page");
  agree(
    "docs: curl.sh: names",
    [`names="${own.join(";")}"`],
    curl.filter((line) => line.startsWith("names=")),
    "the page",
  );
});
