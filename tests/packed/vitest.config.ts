import { defineConfig } from "vitest/config";

export default defineConfig({
  // Each test starts another program, so they take their time one after the other.
  test: {
    globalSetup: ["client/install.ts", "mock/install.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
