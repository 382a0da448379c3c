import { inProcessMock } from "@vpc-endpoints/mock/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { endpointIds } from "./your-code.ts";

const mock = inProcessMock({ endpoints: { "es-1": [] } });
const server = setupServer(...mock.handlers);
beforeAll(() => server.listen());
beforeEach(() => mock.reset());
afterAll(() => server.close());

test("throttling is waited out", async () => {
  mock.enqueue({ case: "throttled" });
  expect(await endpointIds("https://elasticsearch.cn-hangzhou.aliyuncs.com", "es-1")).toEqual([]);
});
