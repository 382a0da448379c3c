import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cases } from "@vpc-endpoints/openapi";
import { parse } from "yaml";
import extensions from "../../../openapi/extensions.json" with { type: "json" };
import * as facts from "../facts.ts";
import { document } from "./document.ts";
import { built, policy } from "./site.ts";
import { declaredBy, variables } from "./source.ts";

const mock = fileURLToPath(new URL("../../../packages/mock/dist/cli.js", import.meta.url));
const help = execFileSync(process.execPath, [mock, "--help"], { encoding: "utf8" });
const workflows = readFileSync(
  new URL("../../../openapi/workflows/vpc-endpoints.arazzo.yaml", import.meta.url),
  "utf8",
);

/** Names that stand for nothing of ours, and why a page may say them. */
const others: Readonly<Record<string, string>> = {
  "0x1": "a number that is no integer",
  "1e0": "a number that is no integer",
  "InvalidAction.NotFound": "what the service answers where there is no operation",
  "X-Mock-Session": "a header of the mock's control API",
  "…kc0****": "a piece of the vendor's sample",
  "…kc03****": "a piece of the vendor's sample",
  "****": "the mask of the vendor's sample",
  "*": "a host of any name, in the documentation",
  "es-cn-2r429tctl000d****": "a masked ID",
  "es-": "how the ID of an instance begins",
  "STS.": "how the ID of a temporary AccessKey begins",
  "/instances/null/": "a part of a path that the vendor's SDK calls",
  "http://127.0.0.1:4010": "the mock, as every example starts it",
  "http://127.0.0.1": "this machine",
  "http://localhost": "this machine",
  "http://localhost:*": "this machine, on any port",
  "http://[::1]": "this machine",
  localhost: "this machine",
  "for await": "a statement of the language",
  switch: "a statement of the language",
  require: "what CommonJS imports with",
  SyntaxError: "an error of the language",
  result: "how the vendor's SDK spells a property",
  'adapter: "fetch"': "an option of axios",
  "env: { fetch }": "an option of axios",
  undici: "a package",
  NODE_EXTRA_CA_CERTS: "a variable of Node.js",
  SecurityToken: "a part of error codes",
  '"type": "module"': "a line of package.json",
  'require("@vpc-endpoints/client")': "an import of ours; tests/packed runs it",
  MOCK_URL: "a variable of the examples",
  await: "an operator of the language",
  "await using": "a statement of the language",
  FinacialLocked: "how one edition of the vendor's page spells a value",
  cause: "what every error of the language may have",
  meta: "an element of HTML",
  mock: "what the examples call a mock",
  msw: "a package",
  "x-acs-*": "all headers of the vendor",
  _: "a character",
  "/": "a character",
};

/** Keywords of OpenAPI, of cases and of facts, and methods of HTTP. */
const keywords = [
  ..."operationId summary description tags paths parameters requestBody responses request response".split(" "),
  ..."enum example examples maxLength".split(" "),
  ..."mayLack token of errorCodes".split(" "),
  ..."GET POST PUT PATCH DELETE true false null".split(" "),
];

const control: { paths: Record<string, object> } = parse(
  readFileSync(new URL("../../../packages/mock/control-api.yaml", import.meta.url), "utf8"),
);

const names: ReadonlySet<string> = new Set([
  ...Object.keys(others),
  ...keywords,
  ...Object.keys(extensions),
  ...Object.values(document.components.schemas).flatMap((schema) => [
    ...Object.keys(schema.properties ?? {}),
    ...(schema.enum ?? []),
    ...Object.keys(schema["x-known-values"] ?? {}),
  ]),
  ...Object.keys(facts.schemas),
  ...Object.entries(facts.operations).flatMap(([operationId, { ram, parameters, responseHeaders }]) => [
    operationId,
    ...Object.keys(parameters),
    ...Object.values(responseHeaders).flat(),
    ...Object.values(ram),
  ]),
  ...facts.commonHeaders,
  // Error codes: error-codes.test.ts holds that page to the document, the mock and the client.
  ...[...built("reference/errors/").querySelectorAll(".error-codes code")].map((code) => code.textContent ?? ""),
  ...facts.regionIds,
  "Authorization",
  ...cases.map(({ name }) => name),
  ...[...workflows.matchAll(/workflowId: (\S+)/g)].map(([, id = ""]) => id),
  ...variables,
  ...declaredBy("client/dist/index.d.ts"),
  ...declaredBy("client/dist/fetch/index.d.ts"),
  ...declaredBy("mock/dist/index.d.ts"),
  ...(help.match(/--[\w-]+|\/_mock\//g) ?? []),
  ...policy.split(/[\s;]+/),
  ...Object.entries(control.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  ),
]);
const quoted = JSON.stringify(document);

/** The parts of a piece of code that name nothing: nothing of the document, the cases, the packages or the site. */
export function unknownIn(code: string): readonly string[] {
  if (names.has(code) || quoted.includes(`\`${code}\``)) return [];
  // What is no name but a command, a file or an address is held to the repository by other tests.
  if (/^(npm|npx|pnpm|redocly) |^[\w.@*-]+\/[\w./@#*{}<>-]*$|^[\w.*-]+\.(md|ts|mts|mjs|yaml|json|txt)$/.test(code))
    return [];
  return code.split(/[^\w'*-]+/).filter((part) => !/^\d*$/.test(part) && !names.has(part));
}
