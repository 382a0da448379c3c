import { type Mock, startMock } from "@vpc-endpoints/mock";
import { test as base, expect } from "vitest";
import { endpointIds } from "./your-code.ts";

// Every test gets a mock of its own, on a free port. Put this into a file that your tests import.
const test = base.extend<{ mock: Mock }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures this one needs.
  mock: async ({}, use) => {
    await using mock = await startMock({ endpoints: { "es-1": [] } });
    await use(mock);
  },
});

test("an unknown instance is an error", async ({ mock }) => {
  await expect(endpointIds(mock.url, "es-2")).rejects.toThrow("InstanceNotFound");
});
