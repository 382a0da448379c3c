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
const mock = (name: string): Part => ({
  folder: "packages/mock",
  files: [`src/${name}/**/*.ts`, ...notTests],
  tests: [`src/${name}/**/*.test.ts`],
});

/** The parts by their names on the command line. The name before a slash stands for all that begin with it. */
export const parts: Readonly<Record<string, Part>> = {
  client: { folder: "packages/client", files: ["src/**/*.ts", ...notTests] },
  "mock/authentication": mock("authentication"),
  "mock/server": mock("server"),
  "mock/service": mock("service"),
};
