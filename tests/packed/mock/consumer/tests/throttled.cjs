const assert = require("node:assert/strict");
const { startMock } = require("@vpc-endpoints/mock");

/** What each of the test programs does: one throttled answer, then a usual one. */
exports.throttledThenFine = async () => {
  const mock = await startMock({ endpoints: [] });
  mock.enqueue({ case: "throttled" });
  const get = () => fetch(`${mock.url}/openapi/instances/es-1/vpc-endpoints`, { headers: { authorization: "anyone" } });
  assert.deepEqual([(await get()).status, (await get()).status], [400, 200]);
  await mock.close();
};
