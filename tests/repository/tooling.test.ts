// The gates themselves: none is switched off, narrowed or left out of `npm test` unseen.
import { differencesOf } from "@vpc-endpoints/contract-tests/support/compare.ts";
import { describe, expect, test } from "vitest";
import { approved, current } from "./approved.ts";
import { files, read } from "./files.ts";
import { currentProse } from "./prose.ts";

const is = current();
const was = approved();

test("the files of the gates are those that were approved", () => {
  expect(Object.keys(is).sort(), "run `npm run approve` if that is right").toEqual(Object.keys(was).sort());
});

test.each(Object.keys(was))("%s is as it was approved", (file) => {
  const lines = differencesOf(was[file], is[file]).map(
    ({ field, expected, actual }) => `${file}: ${field || "/"}: approved is ${expected}, there stands ${actual}`,
  );
  if (lines.length === 0) return;
  throw new Error([...lines, "If that is right, run `npm run approve` and read the difference."].join("\n"));
});

test("a release changes nothing that was approved", () => {
  const released = Object.values(is).filter((part) => typeof part === "object" && part !== null && "version" in part);
  expect(released).toEqual([]);
  expect(currentProse()).not.toHaveProperty(["CHANGELOG.md"]);
});

describe("npm test", () => {
  const manifests = files.filter((file) => /(^|\/)package\.json$/.test(file) && file !== "package.json");

  test.each(manifests)("runs the tests and checks the types of %s", (file) => {
    const folder = file.replace(/package\.json$/, "");
    const inner = manifests
      .filter((other) => other !== file && other.startsWith(folder))
      .map((other) => other.replace(/package\.json$/, ""));
    const own = files.filter(
      (one) =>
        one.startsWith(folder) &&
        !inner.some((other) => one.startsWith(other)) &&
        !/\/(additions|consumer|examples)\//.test(one),
    );
    const { scripts = {} } = JSON.parse(read(file));
    if (own.some((one) => /\.test\.ts$/.test(one)))
      expect(scripts.test, `${file}: scripts: test`).toMatch(/^vitest run\b/);
    if (own.some((one) => /\.ts$/.test(one)))
      expect(scripts.typecheck, `${file}: scripts: typecheck`).toMatch(/tsc|astro-check/);
    if (own.some((one) => /\.gen\.ts$/.test(one))) expect(scripts.drift, `${file}: scripts: drift`).toMatch(/--check$/);
  });

  test("is what CI runs, and fails with it", () => {
    const lines = read(".ci/run").trimEnd().split("\n");
    expect(lines.at(-1)).toBe("npm test");
    expect(lines).toContain("set -euo pipefail");
    expect(lines.filter((line) => /npm test.*(\||;|&)|exit 0/.test(line))).toEqual([]);
    expect(read(".github/workflows/ci.yml")).toMatch(/run: npm test$/m);
  });

  test("switches nothing off in a test", () => {
    const off = files
      .filter((file) => /\.test\.ts$/.test(file))
      .filter((file) => /\b(?:test|describe|it)\.(?:skip|only|todo|fails)\b/.test(read(file)));
    expect(off).toEqual([]);
  });
});

test("redocly.yaml switches on each rule of our own, and every rule is an error", () => {
  const own = files
    .filter((file) => /^openapi\/redocly\/(?!types)[\w-]+\.ts$/.test(file) && /\breport\(/.test(read(file)))
    .map((file) => `vpc-endpoints/${file.replace(/^.*\/|\.ts$/g, "")}`);
  const text = read("redocly.yaml");
  expect(own.length).toBeGreaterThan(3);
  expect(own.filter((rule) => !text.includes(`  ${rule}: error\n`))).toEqual([]);
  expect(text).not.toMatch(/: (warn|off)\n(?!.*telemetry)/);
});
