import { startMock } from "@vpc-endpoints/mock";
import { expect, test } from "vitest";
import { endpointIds } from "./your-code.ts";

test("throttling is waited out", async () => {
  await using mock = await startMock({ endpoints: { "es-1": [] } });
  mock.enqueue({ case: "throttled" });
  expect(await endpointIds(mock.url, "es-1")).toEqual([]);
  expect(mock.requests.map((request) => request.code)).toEqual(["Throttling", undefined]);
});
