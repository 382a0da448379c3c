import { matchesGlob } from "node:path";

/** Code that Stryker changes, and the package whose tests must notice. */
export interface Part {
  /** Folder of the package. */
  readonly folder: string;
  /** Patterns of the files that are changed, from that folder. */
  readonly files: readonly string[];
  /** Patterns of the test files that have to notice, from that folder. Default: all. */
  readonly tests?: readonly string[];
}

const notTests = ["!**/*.test.ts", "!**/*.gen.ts"];

/** A folder of the mock, and the tests beside the code: those of the whole mock would take hours. */
const mock = (folder: string, names = "*"): Part => ({
  folder: "packages/mock",
  files: [`src/${folder}/**/${names}.ts`, ...notTests],
  tests: [`src/${folder}/**/${names}.test.ts`],
});

// What needs Prism, which takes a second to load, and what does not.
const control = "{control,control-handlers,control-requests,handle}";
const server = mock("server");

/** Files of the client. Its tests are quick, so each change is held to all of them. */
const client = (pattern: string): Part => ({
  folder: "packages/client",
  files: [`src/${pattern}.ts`, ...notTests],
});

/** What reads the document and writes code, and the tests beside it. */
const generator = (folder: string, pattern: string): Part => ({
  folder,
  files: [`${pattern}.ts`, ...notTests],
  tests: [`${pattern}.test.ts`],
});

/** The parts by their names on the command line. The name before a slash stands for all that begin with it. */
export const parts: Readonly<Record<string, Part>> = {
  "client/core": client("*"),
  "client/fetch": client("fetch/*"),
  "client/sending": client("sending/*"),
  "client/signing": client("signing/*"),
  "client/undici": client("undici/*"),
  "client/validation": client("validation/*"),
  "generators/client": generator("packages/client", "scripts/render*"),
  "generators/codegen": generator("packages/codegen", "src/{text,type-names,write-generated}"),
  "generators/model": generator("openapi", "model/*"),
  "generators/types": generator("packages/types", "scripts/render*"),
  "mock/authentication": mock("authentication"),
  "mock/cli": mock("cli", "{arguments,data-file,har,log,run}"),
  "mock/control": mock("server", control),
  "mock/msw": {
    folder: "packages/mock",
    files: ["src/msw/{check-call,deliver,in-process}.ts"],
    tests: ["src/msw/*.test.ts", "src/robust.test.ts"],
  },
  "mock/prism": {
    folder: "packages/mock",
    files: ["src/prism/*.ts", ...notTests],
    // What Prism is asked shows in what the mock answers.
    tests: ["src/prism/*.test.ts", "src/{data,likeness,scenario}.test.ts", "src/server/control*.test.ts"],
  },
  "mock/server": {
    ...server,
    files: [...server.files, `!src/server/${control}.ts`],
    tests: [...(server.tests ?? []), `!src/server/${control}.test.ts`],
  },
  "mock/service": mock("service"),
  "mock/start": {
    folder: "packages/mock",
    files: ["src/{check-options,mock,sessions}.ts"],
    tests: ["src/{check-options,control,data,mock,scenario,sessions}.test.ts", "src/server/control*.test.ts"],
  },
  "mock/wire": mock("wire"),
};

/** Whether patterns mean a file: one of them, and none that begins with an exclamation mark. */
export function areOf(patterns: readonly string[], file: string): boolean {
  return (
    patterns.some((one) => matchesGlob(file, one)) &&
    !patterns.some((one) => one.startsWith("!") && matchesGlob(file, one.slice(1)))
  );
}
