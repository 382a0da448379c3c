import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // CommonJS packages are imported as Node imports them, which is also how the types describe them.
    deps: { interopDefault: false },
    testTimeout: 30_000,
    coverage: {
      include: ["src/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.gen.ts"],
      reporter: ["text"],
    },
  },
});
