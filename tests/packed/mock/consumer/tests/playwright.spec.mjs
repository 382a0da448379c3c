import { expect, test } from "@playwright/test";
import { startMock } from "@vpc-endpoints/mock";

test("throttled, then fine", async ({ request }) => {
  const mock = await startMock({ endpoints: [] });
  mock.enqueue({ case: "throttled" });
  const get = () =>
    request.get(`${mock.url}/openapi/instances/es-1/vpc-endpoints`, { headers: { authorization: "anyone" } });
  expect([(await get()).status(), (await get()).status()]).toEqual([400, 200]);
  await mock.close();
});
