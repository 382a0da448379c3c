// Clients in other languages, each with a signature of its own, authenticate and page through the mock.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { type Mock, startMock } from "@vpc-endpoints/mock";
import { credentials, endpoints, operation } from "@vpc-endpoints/test-data";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const cwd = fileURLToPath(new URL("programs/", import.meta.url));
const languages = [
  { language: "Python", command: "python3", args: ["client.py"] },
  { language: "Go", command: "go", args: ["run", "client.go"] },
  { language: "Java", command: "java", args: ["Client.java"] },
];
const instanceId = "es-cn 2r429tctl000d+~****";
const all = endpoints(45);

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ credentials, endpoints: { [instanceId]: all }, strict: true });
});
afterAll(() => mock.close());

/** Runs a program. `undefined`: this machine has not got the language. The machines of the CI have. */
async function run(command: string, args: readonly string[], accessKeySecret = credentials.accessKeySecret) {
  const { accessKeyId } = credentials;
  const own = { ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret };
  const child = spawn(command, args, { cwd, env: { ...process.env, ...own } });
  const missing = once(child, "error").then(() => undefined);
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return Promise.race([missing, ended.then(([out, err, [code]]) => ({ out, err, code }))]);
}

/** A machine of a person may lack a language; that of the CI, which installs all of them, may not. */
function allowedToLack(command: string): void {
  expect(process.env.CI, `${command} is not installed, so nothing was tested`).toBeUndefined();
}

describe.each(languages)("$language", ({ command, args }) => {
  test("lists every endpoint, page by page, every request signed", async () => {
    mock.reset();
    const result = await run(command, [...args, mock.url, operation.operationId, instanceId, "20"]);
    if (!result) return allowedToLack(command);
    expect(result).toEqual({ out: `${all.map(({ endpointId }) => endpointId).join("\n")}\n`, err: "", code: 0 });
    expect(mock.requests.map(({ status, violations }) => [status, violations])).toEqual([
      [200, []],
      [200, []],
      [200, []],
    ]);
  });

  test("is refused with another secret", async () => {
    const result = await run(command, [...args, mock.url, operation.operationId, instanceId, "20"], "another-secret");
    if (!result) return allowedToLack(command);
    expect(result.err).toContain("SignatureDoesNotMatch");
    expect(result.code).not.toBe(0);
  });
});
