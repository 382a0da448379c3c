import { defineConfig } from "vitest/config";

export default defineConfig({
  // Each test starts another program, so they take their time one after the other.
  test: {
    globalSetup: ["client/install.ts", "mock/install.ts"],
    fileParallelism: false,
    // The programs that run where the mock is installed are tests of their own.
    exclude: ["**/node_modules/**", "mock/consumer/**"],
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
