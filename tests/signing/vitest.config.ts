import { defineConfig } from "vitest/config";

// CommonJS packages are imported as Node imports them, which is also how their types describe them.
export default defineConfig({ test: { deps: { interopDefault: false } } });
