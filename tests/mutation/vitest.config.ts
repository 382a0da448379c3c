import { defineConfig } from "vitest/config";

// What Stryker keeps and copies has tests too, which are not those of this folder.
export default defineConfig({ test: { include: ["*.test.ts", "inputs/*.test.ts"] } });
