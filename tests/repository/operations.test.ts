// No code knows an operation: what is known of one is in the document, its cases and its facts.
import { expect, test } from "vitest";
import { files, read } from "./files.ts";

const operationIds = files
  .map((file) => /^tests\/contract\/facts\/(\w+)\.json$/.exec(file)?.[1])
  .filter((name) => name !== undefined);
const names = operationIds.flatMap((name) => [name, name.charAt(0).toLowerCase() + name.slice(1)]);
const naming = new RegExp(`(?<![\\w/])(?:${names.join("|")})(?!\\w)`);

/** Files that are about one operation on purpose, and why. */
const allowed: Readonly<Record<string, string>> = {
  "packages/client/src/wait.ts": "it waits for what this operation lists",
  "scripts/serve.ts": "the first call that npm start shows is an example",
};

/** What makes the artefacts, and what holds any operation to them. Tests, examples and guides call operations as users do. */
const code = files.filter(
  (file) =>
    /\.(ts|mjs|js|astro)$/.test(file) &&
    /^(packages\/[^/]+\/(src|scripts)|docs|scripts|openapi|tests\/(contract|growth\/[a-z]+\.ts))(\/|$)/.test(file) &&
    !/\.gen\.ts$|\/examples\/|^docs\/src\/content\/|^packages\/.*\.test\.ts$|^tests\/growth\/additions/.test(file),
);

test("there is code to look at, and an operation to look for", () => {
  expect(operationIds.length).toBeGreaterThan(0);
  expect(code.length).toBeGreaterThan(100);
  expect(naming.test(`client.${names[1]}({`)).toBe(true);
});

test("no line of code names an operation", () => {
  const lines = code
    .filter((file) => !(file in allowed))
    .flatMap((file) =>
      read(file)
        .split("\n")
        .flatMap((line, index) => (naming.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
    );
  expect(lines).toEqual([]);
});

test.each(Object.keys(allowed))("%s still names one", (file) => {
  expect(naming.test(read(file))).toBe(true);
});
