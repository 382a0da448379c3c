import assert from "node:assert/strict";
import { startMock } from "@vpc-endpoints/mock";

/** What each of the test programs does: one throttled answer, then a usual one. */
export async function throttledThenFine() {
  const mock = await startMock({ endpoints: [] });
  mock.enqueue({ case: "throttled" });
  const get = () => fetch(`${mock.url}/openapi/instances/es-1/vpc-endpoints`, { headers: { authorization: "anyone" } });
  assert.deepEqual([(await get()).status, (await get()).status], [400, 200]);
  await mock.close();
}
