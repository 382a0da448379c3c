import { defineConfig } from "vitest/config";

export default defineConfig({
  // Prism is CommonJS: import it as Node does, not as Vitest guesses.
  // Tests of the command start processes, which take their time where all cores are busy.
  test: { deps: { interopDefault: false }, testTimeout: 60_000 },
});
