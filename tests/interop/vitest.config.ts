import { defineConfig } from "vitest/config";

export default defineConfig({
  // The vendor's SDK is CommonJS: import it as Node does, not as Vitest guesses.
  test: { deps: { interopDefault: false } },
});
