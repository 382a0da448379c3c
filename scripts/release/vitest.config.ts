import { defineConfig } from "vitest/config";

// The dry run installs the packages nine times.
export default defineConfig({ test: { testTimeout: 600_000 } });
