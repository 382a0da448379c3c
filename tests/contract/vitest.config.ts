import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Most of the time would go to loading Prism again for each file.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Prism, which the mock is built on, is CommonJS: import it as Node does, not as Vitest guesses.
    deps: { interopDefault: false },
  },
});
