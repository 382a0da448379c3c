import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "./global-setup.ts",
    // One browser serves every file. Two at a time fill the pauses in which a page waits.
    maxWorkers: 2,
    testTimeout: 60_000,
    // Prism is CommonJS: import it as Node does, not as Vitest guesses.
    deps: { interopDefault: false },
  },
});
