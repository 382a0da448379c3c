import { defineConfig } from "vitest/config";

const all = { branches: 100 };

export default defineConfig({
  test: {
    // Most of the time would go to loading modules again for each file. Stryker needs that: it changes what they do.
    isolate: process.env.STRYKER_MUTATOR_WORKER !== undefined,
    // CommonJS packages are imported as Node imports them, which is also how the types describe them.
    deps: { interopDefault: false },
    testTimeout: 30_000,
    coverage: {
      include: ["src/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.gen.ts"],
      reporter: ["text-summary"],
      // What decides whether a request is right, is made again, and what its failure is called.
      thresholds: {
        "src/{signing,sending}/*.ts": all,
        "src/{attempts,errors,exchange,paging,read-body,redact}.ts": all,
      },
    },
  },
});
