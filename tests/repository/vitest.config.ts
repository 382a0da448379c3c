import { defineConfig } from "vitest/config";

// Tests start turbo, pnpm and compilers, which take their time where all cores are busy.
export default defineConfig({ test: { testTimeout: 60_000 } });
