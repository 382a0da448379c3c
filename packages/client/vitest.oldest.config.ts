import { defineConfig } from "vitest/config";

/** The entries that go with another package, on the least version of it that the peer ranges allow. */
export default defineConfig({
  resolve: { alias: { undici: "undici-oldest", "openapi-fetch": "openapi-fetch-oldest" } },
  test: {
    include: ["src/undici/*.test.ts", "src/fetch/signed-fetch.test.ts", "src/peers.test.ts"],
    testTimeout: 30_000,
  },
});
