import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startMock } from "@vpc-endpoints/mock";

/** @type {import("@vpc-endpoints/mock").Mock} */
let mock;
before(async () => {
  mock = await startMock();
});
after(() => mock.close());

test("the vendor's sample has two endpoints", async () => {
  const url = `${mock.url}/openapi/instances/es-cn-2r429tctl000d****/vpc-endpoints`;
  const { Result } = await (await fetch(url, { headers: { authorization: "anyone" } })).json();
  assert.equal(Result.length, 2);
});
