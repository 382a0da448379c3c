// The programs that the site generates for an operation without examples of its own: each makes its call.
import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startMock } from "@vpc-endpoints/mock";
import { cases, document } from "@vpc-endpoints/openapi";
import { placeRequest, readDocument } from "@vpc-endpoints/openapi/model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateSamples } from "../../docs/src/reference/generate-samples.ts";
import { pathOf } from "../../docs/src/reference/request-parts.ts";
import { standIns } from "./stand-ins/index.ts";

const run = promisify(execFile);
const model = readDocument(document);
const key = { accessKeyId: "example-id", accessKeySecret: "example-secret" };
// Within the package, so that the programs find what they import.
const folder = fileURLToPath(new URL("dist/samples/", import.meta.url));
beforeAll(() => void mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(model.operations)("$operationId", (operation) => {
  // The one that says most.
  const [own] = cases
    .filter(({ operationId, response }) => operationId === operation.operationId && response.status < 300)
    .sort((one, other) => Object.keys(other.request).length - Object.keys(one.request).length);
  const request = own?.request ?? {};
  // The vendor's runtime encodes only the first `*` of a path but signs another: masked IDs are none for it.
  const unmasked = Object.fromEntries(
    Object.entries(request).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replaceAll("*", "0") : value,
    ]),
  );
  const samples = [request, unmasked].flatMap((given) =>
    generateSamples(model, operation, given)
      .filter(({ file }) => (file === "official-sdk.ts") === (given === unmasked))
      .map((sample) => ({ ...sample, given })),
  );

  /** A query in any order. The first page is the first one with its number and without. */
  const sorted = (query: readonly (readonly [name: string, value: string])[] = []) =>
    query.filter((pair) => String(pair) !== `${operation.pagination?.page},1`).sort();

  test.each(samples)("$label", async ({ file, code, given }) => {
    await using mock = await startMock(file === "mock.sh" ? {} : { credentials: key });
    using tools = standIns();
    const program = `${folder}${operation.operationId}-${file}`;
    // Each program names the service at one place; here that is the mock.
    const here = [
      [/regionId: "[^"]*"/, `baseUrl: "${mock.url}"`],
      [/endpoint: "[^"]*"/, `endpoint: "${new URL(mock.url).host}"`],
      ['"HTTPS"', '"HTTP"'],
      // The mock answers every page with the case of one.
      ["console.log(entry);", "console.log(entry); break;"],
    ] as const;
    writeFileSync(
      program,
      here.reduce((text, [from, to]) => text.replace(from, to), code),
    );
    const command = file.endsWith(".sh") ? "bash" : process.execPath;
    const env = {
      ...process.env,
      ...{ ALIBABA_CLOUD_ACCESS_KEY_ID: key.accessKeyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: key.accessKeySecret },
      ...{ SERVER: mock.url, PATH: `${tools.folder}:${process.env.PATH}` },
    };
    const { stdout } = await run(command, [program], { env });
    expect(stdout).toMatch(/\w/);
    const [asked] = mock.requests;
    expect(asked?.method).toBe(operation.method);
    expect(asked?.status).toBe(Number(operation.success.status));
    expect(asked?.violations).toEqual([]);
    expect(asked?.path).toBe(pathOf(operation, given));
    expect(sorted(asked?.query)).toEqual(sorted(placeRequest(operation, given).query));
  });
});
