import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Prism, which the mock is built on, is CommonJS: import it as Node does, not as Vitest guesses.
    deps: { interopDefault: false },
  },
});
