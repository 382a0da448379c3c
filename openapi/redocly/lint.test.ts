// What lint says, seen as a contributor sees it: a copy of this folder is changed and linted.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const folder = fileURLToPath(new URL("../", import.meta.url));
const pathItem = "paths/openapi_instances_{InstanceId}_vpc-endpoints.yaml";
const answer = "components/schemas/ListVpcEndpointsResponse.yaml";

// Each test starts Redocly.
vi.setConfig({ testTimeout: 60_000 });

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "vpc-endpoints-lint-"));
  for (const part of [
    "openapi.yaml",
    "paths",
    "components",
    "cases",
    "cases.ts",
    "check-cases.ts",
    "model",
    "redocly",
  ]) {
    cpSync(join(folder, part), join(root, "openapi", part), { recursive: true });
  }
  for (const part of ["extensions.json", "package.json"]) cpSync(join(folder, part), join(root, "openapi", part));
  cpSync(join(folder, "../redocly.yaml"), join(root, "redocly.yaml"));
  symlinkSync(join(folder, "node_modules"), join(root, "openapi/node_modules"));
});
afterEach(() => rmSync(root, { recursive: true }));

function change(file: string, from: string | RegExp, to: string): void {
  const path = join(root, "openapi", file);
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  expect(after, `${file} has no ${from}`).not.toBe(before);
  writeFileSync(path, after);
}

/** What lint prints, its exit code first. */
function lint(): string {
  const redocly = join(folder, "node_modules/.bin/redocly");
  const env = { ...process.env, NO_COLOR: "1", REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const args = ["lint", "vpc-endpoints", "--config", "../redocly.yaml"];
  const { status, stdout, stderr } = spawnSync(redocly, args, { cwd: join(root, "openapi"), env, encoding: "utf8" });
  return `${status}\n${stdout}${stderr}`;
}

test("the document as it is has no problem", () => {
  expect(lint()).toMatch(/^0\n/);
});

test("each rule says what is wrong, and where", () => {
  change("components/schemas/ConnectionStatus.yaml", "  Pending: The connection", "  Waiting: The connection");
  change("components/schemas/ErrorCode.yaml", /(?<= {2}Forbidden: ).*/, '" "');
  change("components/schemas/RequestId.yaml", "type: string", "type: string\nx-internal: true\nx-network: public");
  change("components/schemas/VpcEndpoint.yaml", /(?<=endpointId:\n.*\n) {4}description: .*\n/, "");
  change("components/schemas/VpcEndpoint.yaml", "    examples: [test]\n", "");
  change("components/schemas/VpcEndpoint.yaml", "  zoneId:", "  zone_id:");
  change("components/schemas/VpcEndpoint.yaml", "  createTime:", "  madeAt:");
  change("openapi.yaml", "x-network: vpc", "x-network: intranet");
  change(pathItem, /^/, "parameters: []\n");
  const schemas = "components/schemas";
  const printed = lint();
  expect(printed).toMatch(/^1\n/);
  const told = [...printed.matchAll(/^\[\d+\] (\S+?):\d+:\d+ at \S+\n\n(.*)$/gm)];
  expect(told.map(([, file, message]) => `${file}: ${message}`)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^paths\/.*: 200\/RequestId: openapi\/model does not know the keyword `x-internal`$/),
      expect.stringMatching(/^paths\/.*: Give each operation its own `parameters`\.$/),
      "openapi.yaml: `x-network`: its value must be equal to one of the allowed values.",
      `${schemas}/ConnectionStatus.yaml: \`Waiting\` is described but is no value of the enum.`,
      `${schemas}/ConnectionStatus.yaml: Enum value \`Pending\` has no description. Write one in \`x-enumDescriptions\`.`,
      `${schemas}/ErrorCode.yaml: Known value \`Forbidden\` has no description.`,
      `${schemas}/RequestId.yaml: \`x-internal\` is no extension of openapi/extensions.json.`,
      `${schemas}/RequestId.yaml: \`x-network\` stands on Server, not on Schema.`,
      `${schemas}/VpcEndpoint.yaml: Property \`endpointId\` has no description.`,
      `${schemas}/VpcEndpoint.yaml: Property \`endpointName\` has no example.`,
      `${schemas}/VpcEndpoint.yaml: \`madeAt\` occurs in no case, so nothing shows how the wire spells it.`,
      `${schemas}/VpcEndpoint.yaml: \`zone_id\` is spelled \`zoneId\` on the wire.`,
    ]),
  );
});

test("a request that does not fit is shown in the file of the case, at its line", () => {
  change("cases/second-page.json", '"size": 2', '"pageSize": 2');
  const printed = lint();
  expect(printed).toMatch(/^1\n/);
  expect(printed).toContain("[1] cases/second-page.json:9:5 at #/request/pageSize");
  expect(printed).toContain(" has no parameter `pageSize`");
  expect(printed).not.toContain("openapi.yaml:1:1");
});

test("an operation that there is not is shown in the file of the case", () => {
  change("cases/second-page.json", /(?<="operationId": ")\w+/, "ListThings");
  expect(lint()).toMatch(/\[1\] cases\/second-page\.json:5:3 at #\/operationId[\s\S]*no operation `ListThings`/);
});

test("a case that is no JSON is named", () => {
  change("cases/second-page.json", /\}\s*$/, "");
  expect(lint()).toMatch(/^1\n[\s\S]*openapi\/cases\/second-page\.json is no JSON: /);
});

test("a case of a response that the operation does not declare is named, with what it has", () => {
  change("cases/second-page.json", '"content-type": "application/json"', '"content-type": "text/html"');
  expect(lint()).toMatch(/openapi\/cases\/second-page\.json: response: \w+ declares no text\/html with status 200/);
});

test("a schema with the name of a type of another operation is shown in its file", () => {
  const get = readFileSync(join(root, "openapi", pathItem), "utf8");
  cpSync(join(root, "openapi", answer), join(root, "openapi/components/schemas/ListMoreParams.yaml"));
  change("components/responses/ListVpcEndpoints.yaml", "ListVpcEndpointsResponse", "ListMoreParams");
  rmSync(join(root, "openapi", answer));
  writeFileSync(
    join(root, "openapi/paths/more.yaml"),
    get
      .replace(/operationId: \w+/, "operationId: ListMore")
      .replace("summary: List VPC endpoints", "summary: List more")
      .replace(/ {4}- \$ref: .*InstanceId\.yaml\n/, "")
      .replace("responses/ListVpcEndpoints.yaml", "responses/More.yaml"),
  );
  writeFileSync(
    join(root, "openapi/components/responses/More.yaml"),
    readFileSync(join(root, "openapi/components/responses/BadRequest.yaml"), "utf8").replace(
      "ErrorResponse",
      "MoreThings",
    ),
  );
  writeFileSync(
    join(root, "openapi/components/schemas/MoreThings.yaml"),
    readFileSync(join(root, "openapi/components/schemas/ListMoreParams.yaml"), "utf8"),
  );
  change("openapi.yaml", "paths:\n", "paths:\n  /more:\n    $ref: paths/more.yaml\n");
  const printed = lint();
  expect(printed).toMatch(
    /components\/schemas\/ListMoreParams\.yaml:1:1[\s\S]*schema ListMoreParams: a type of the packages/,
  );
});

test("a schema with the name of the type of a server's variable is shown in its file", () => {
  change("openapi.yaml", /regionId/g, "requestId");
  expect(lint()).toMatch(/components\/schemas\/RequestId\.yaml:1:1[\s\S]*schema RequestId: a type of the packages/);
});
