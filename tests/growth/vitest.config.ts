import { defineConfig } from "vitest/config";

// Every test builds a part of the project, and each goes on where the one before it ended.
export default defineConfig({ test: { testTimeout: 300_000, hookTimeout: 300_000, bail: 1 } });
