/** Code that Stryker changes, and the package whose tests must notice. */
export interface Part {
  /** Folder of the package. */
  readonly folder: string;
  /** Patterns of the files that are changed, from that folder. */
  readonly files: readonly string[];
}

const notTests = ["!**/*.test.ts", "!**/*.gen.ts"];

/** The parts by their names on the command line. */
export const parts: Readonly<Record<string, Part>> = {
  client: { folder: "packages/client", files: ["src/**/*.ts", ...notTests] },
  mock: { folder: "packages/mock", files: ["src/{authentication,server,service}/**/*.ts", ...notTests] },
};
