// Four kinds of operations are added to a copy of the project, as the guide says: a path file, components, cases and facts.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { additions } from "./additions.ts";
import { type Project, scratchProject } from "./project.ts";

let project: Project;

beforeAll(() => {
  project = scratchProject();
});
afterAll(() => project[Symbol.dispose]());

describe("adding them", () => {
  test("changes the document, its cases and its facts, and what is generated of them", () => {
    for (const addition of additions) project.add(addition);
    project.generate();
    project.must("tests/contract", "pnpm", "run", "approve");
    const changed = project.changed();
    const allowed = /^openapi\/|^tests\/contract\/(facts\/|approved\.yaml$)|\.gen\.ts$/;
    expect(changed.filter((file) => !allowed.test(file))).toEqual([]);
    expect(changed.some((file) => file.endsWith(".gen.ts"))).toBe(true);
  });

  test("leaves the document clean, and what it says agrees with the facts", () => {
    project.must("openapi", "pnpm", "run", "lint");
    project.must("tests/contract", "vitest", "run", "facts.test", "document.test", "cases.test", "approved.test");
  });
});

describe("with all of them", () => {
  test("every file is formatted and linted, the generated ones too", () => {
    project.must("tests/repository", "biome", "ci", "--colors=off", "../..");
  });

  test("types, client and mock are built, and the packages type-check", () => {
    for (const folder of ["packages/types", "packages/client", "packages/mock"]) {
      project.must(folder, "pnpm", "run", "build");
      project.must(folder, "pnpm", "run", "typecheck");
    }
    project.must("tests/contract", "pnpm", "run", "typecheck");
  });

  test("document, types, client, our mock, stock Prism and MSW agree on every case of each", () => {
    const names = ["facts", "document", "types", "client", "fetch", "signed", "mock", "msw"];
    const files = names.map((name) => `${name}.test.ts`);
    const output = project.must("tests/contract", "vitest", "run", "--reporter", "verbose", ...files);
    for (const { cases } of additions) {
      for (const name of cases) expect(output.split(`case ${name} ×`).length, name).toBeGreaterThan(7);
    }
  });

  test("the suites of client and mock stay as they are", () => {
    // These folders of the client know nothing of operations.
    project.must("packages/client", "vitest", "run", "--exclude", "**/{sending,signing,undici}/**");
    project.must("packages/mock", "vitest", "run", "--exclude", "**/readme.test.ts");
    project.must("tests/interop", "vitest", "run", "our-client.test", "official-sdk.test");
  });

  test("the site is built, and says of each what document, cases and facts say", () => {
    project.must("docs", "pnpm", "run", "build");
    project.must("docs", "pnpm", "run", "typecheck");
    project.must("tests/contract", "vitest", "run", "docs.test", "downloads", "reference.test", "operation.test");
  });

  test("the reference in a browser is right for each of them", () => {
    const names = additions.map(({ operationId }) => operationId);
    // What the form says of an address that is wrong does not depend on the operation.
    const pattern = `^(every operation |/reference/(errors/)? |(/reference/)?(${names.join("|")})\\b(?!.* (says|reaches) ))`;
    const files = ["reference.test", "try-it.test", "every-page.test"];
    const options = ["--reporter", "verbose", "--testNamePattern", pattern];
    const output = project.must("tests/docs", "vitest", "run", ...files, ...options);
    for (const name of names) expect(output.split(new RegExp(`✓ .*\\b${name}\\b`)), name).toHaveLength(9);
  });
});

describe.each(additions)("a false fact of $operationId", ({ operationId, falsify }) => {
  test("turns the suite red, which names it", () => {
    const file = `tests/contract/facts/${operationId}.json`;
    const [from, to] = falsify.change;
    project.change(file, from, to);
    const { failed, output } = project.run("tests/contract", "vitest", "run", "facts.test");
    project.change(file, to, from);
    expect(failed).toBe(true);
    expect(output).toMatch(falsify.says);
  });
});
