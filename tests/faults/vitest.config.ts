import { defineConfig } from "vitest/config";

// Generous, because machines may be slow: nothing is asserted about time.
export default defineConfig({ test: { testTimeout: 60_000 } });
