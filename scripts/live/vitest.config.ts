import { defineConfig } from "vitest/config";

// Each check starts Redocly.
export default defineConfig({ test: { testTimeout: 60_000 } });
