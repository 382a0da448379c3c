import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Prism is CommonJS: import it as Node does, not as Vitest guesses. (Outside this repository nothing of it is needed.)
    deps: { interopDefault: false },
  },
});
