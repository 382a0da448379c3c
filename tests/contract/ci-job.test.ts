// The CI job of the docs × the mock's manifest, its control API and the other examples.
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import mock from "../../packages/mock/package.json" with { type: "json" };

const examples = new URL("../../docs/examples/", import.meta.url);
const read = (path: string) => parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const control: { paths: object } = read("../../packages/mock/control-api.yaml");
const { jobs }: { jobs: { test: { env: { MOCK_URL: string }; steps: Step[] } } } = read("../../docs/examples/ci.yml");
const { env, steps } = jobs.test;

interface Step {
  readonly uses?: string;
  readonly with?: { readonly "node-version"?: number };
  readonly run?: string;
}

const commands = steps.flatMap(({ run }) => run ?? []);

test("docs/examples/ci.yml: its Node.js can run the mock", () => {
  const [version] = steps.flatMap((step) => step.with?.["node-version"] ?? []);
  expect(version).toBeGreaterThan(Number(/>=(\d+)/.exec(mock.engines.node)?.[1]));
});

test("docs/examples/ci.yml: the mock is started by its package, on the port that the tests are told", () => {
  expect(commands[0]).toBe(`npx --yes ${mock.name} --port ${new URL(env.MOCK_URL).port} &`);
});

test("docs/examples/ci.yml: it waits for an address that the mock has", () => {
  const [, path = ""] = /"\$MOCK_URL(\/[^"]+)"/.exec(commands[1] ?? "") ?? [];
  expect(Object.keys(control.paths)).toContain(path);
});

test("docs/examples/ci.yml: it runs a test that is an example", () => {
  const [, file = ""] = /^python3 (\S+)$/.exec(commands[2] ?? "") ?? [];
  expect(file).not.toBe("");
  expect(existsSync(new URL(file, examples))).toBe(true);
  expect(commands).toHaveLength(3);
});
