import { cases } from "@vpc-endpoints/openapi";
import { expect, test, vi } from "vitest";
import { InstanceId, reason, stubClient } from "../../test-support/stub.ts";
import { validatePages } from "./validate-pages.ts";

const pages = cases.filter(
  ({ operationId, response }) => operationId === "ListVpcEndpoints" && response.status === 200,
);
const full = pages.find(({ name }) => name === "every-field")?.response.body;
const [whole] = Array.isArray(full?.Result) ? full.Result : [];
const call = (entry: object, validate: ReturnType<typeof validatePages>) =>
  stubClient([() => Response.json({ RequestId: "R", Result: [entry] })], { validate }).client.listVpcEndpoints({
    InstanceId,
  });

test.each(pages)("case $name is as the document says", async ({ response: { body } }) => {
  const { client } = stubClient([() => Response.json(body)], { validate: validatePages("throw") });
  expect(await client.listVpcEndpoints({ InstanceId })).toEqual(body);
});

test.each([
  ["a field that is missing", { endpointId: undefined }, "page.Result[0].endpointId is missing"],
  ["a field of another type", { createTime: 7 }, "page.Result[0].createTime is no string"],
  ["an optional field of another type", { zoneId: null }, "page.Result[0].zoneId is no string"],
])("%s is refused, or reported", async (_, change, problem) => {
  const error = await reason(call({ ...whole, ...change }, validatePages("throw")));
  expect(error).toMatchObject({
    name: "InvalidResponseError",
    requestId: "R",
    message: `The answer is not as the document says: ${problem}`,
  });
  const report = vi.fn();
  await call({ ...whole, ...change }, validatePages("warn", report));
  expect(report.mock.calls).toEqual([[expect.stringContaining(problem)]]);
});

test("new enum values and new fields are accepted", async () => {
  const { Result } = await call({ ...whole, connectionStatus: "Novel", novel: 1 }, validatePages("throw"));
  expect(Result[0]).toMatchObject({ connectionStatus: "Novel", novel: 1 });
});

test("many problems are counted, not all shown", async () => {
  const error = await reason(call({}, validatePages("throw")));
  expect(error).toMatchObject({ message: expect.stringMatching(/ and 3 more$/) });
});

test("a validator that is async and rejects ends the call", async () => {
  const { client } = stubClient([() => Response.json({ RequestId: "R", Result: [] })], {
    validate: () => Promise.reject(new Error("not valid")),
  });
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({ message: "not valid" });
});
