import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "./global-setup.ts",
    // One browser serves every file, so more at a time would only make each slower.
    fileParallelism: false,
    testTimeout: 60_000,
    // Prism is CommonJS: import it as Node does, not as Vitest guesses.
    deps: { interopDefault: false },
  },
});
