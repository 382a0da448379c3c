import { defineConfig } from "vitest/config";

export default defineConfig({
  // Prism is CommonJS: import it as Node does, not as Vitest guesses.
  test: { deps: { interopDefault: false } },
});
