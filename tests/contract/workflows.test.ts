// Every Arazzo workflow × the mocks: any server that keeps to the document passes it, told by a tool that is not ours.
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Mock, startMock } from "@vpc-endpoints/mock";
import { endpoints } from "@vpc-endpoints/test-data";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startStockPrism } from "./support/stock-prism.ts";

const execute = promisify(execFile);
const redocly = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");
const cwd = fileURLToPath(new URL("../../openapi/workflows/", import.meta.url));
const file = "vpc-endpoints.arazzo.yaml";
const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };

/** Runs the command and answers with its exit code and all that it printed. */
async function run(...args: string[]): Promise<{ code: number; output: string }> {
  const child = execute(process.execPath, [redocly, ...args], { cwd, env });
  return child.then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, output: `${stdout}${stderr}` }),
  );
}

function respect(url: string, workflow: string, prefer: string) {
  const input = JSON.stringify({ prefer });
  return run("respect", file, "--server", `service=${url}`, "--input", input, `--workflow=${workflow}`);
}

/** Each workflow, what happens meanwhile in a mock with data, and what a static mock is told to answer. */
const workflows = [
  { workflow: "list", happens: () => {}, prefer: "code=200, example=every-field" },
  { workflow: "page", happens: () => {}, prefer: "code=200, example=second-page" },
  {
    workflow: "wait-until-connected",
    happens: (mock: Mock) => {
      mock.move({ endpointId: "ep-1", afterRequests: 1, set: { connectionStatus: "Connecting" } });
      mock.move({ endpointId: "ep-1", afterRequests: 3, set: { connectionStatus: "Connected" } });
    },
    prefer: "code=200, example=second-page",
  },
  {
    workflow: "throttled-then-fine",
    happens: (mock: Mock) => mock.enqueue({ case: "throttled" }),
    prefer: "code=400, example=throttled",
  },
];

let stock: Awaited<ReturnType<typeof startStockPrism>>;
beforeAll(async () => {
  stock = await startStockPrism();
});
afterAll(() => stock.close());

test.each(workflows)("workflow $workflow × mock", async ({ workflow, happens }) => {
  await using mock = await startMock({ endpoints: endpoints(3) });
  happens(mock);
  const { code, output } = await respect(mock.url, workflow, "handling=lenient");
  expect(output).toContain("Workflows: 1 passed, 1 total");
  expect(code).toBe(0);
  expect(mock.requests.flatMap(({ violations }) => violations)).toEqual([]);
});

test.each(workflows)("workflow $workflow × stock Prism", async ({ workflow, prefer }) => {
  const { code, output } = await respect(stock.url, workflow, prefer);
  expect(output).toContain("Workflows: 1 passed, 1 total");
  expect(code).toBe(0);
});

test("a server that does not keep to a workflow is found out", async () => {
  await using mock = await startMock({ endpoints: endpoints(3) });
  const { code, output } = await respect(mock.url, "wait-until-connected", "handling=lenient");
  expect(output).toContain("Workflows: 1 failed, 1 total");
  expect(code).not.toBe(0);
});

test("the workflows are sound", async () => {
  expect(await run("lint", file, "--extends", "recommended-strict")).toMatchObject({ code: 0 });
});
