import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Most of the time would go to loading modules again for each file. Stryker needs that: it changes what they do.
    isolate: process.env.STRYKER_MUTATOR_WORKER !== undefined,
    // Prism is CommonJS: import it as Node does, not as Vitest guesses.
    deps: { interopDefault: false },
    // Tests of the command start processes, which take their time where all cores are busy.
    testTimeout: 60_000,
    coverage: {
      include: ["src/**/*.ts"],
      exclude: ["**/*.test.ts"],
      reporter: ["text-summary"],
      // What decides whether a request is signed as it should be.
      thresholds: { "src/authentication/*.ts": { branches: 100 } },
    },
  },
});
