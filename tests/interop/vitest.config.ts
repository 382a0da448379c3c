import { defineConfig } from "vitest/config";

export default defineConfig({
  // The vendor's SDK is CommonJS: import it as Node does, not as Vitest guesses.
  // Tests that start other programs take their time where all cores are busy.
  // Most of the time would go to loading Prism and the SDK again for each file.
  test: { deps: { interopDefault: false }, testTimeout: 60_000, isolate: false },
});
