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
    status: 200,
    retryable: false,
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

test("up to five problems are shown, and more are counted", async () => {
  const { endpointId, endpointDomain, endpointStatus, endpointBusinessStatus, connectionStatus, ...five } = whole;
  const without = (entry: object) => reason(call(entry, validatePages("throw")));
  const lacking = ["endpointId", "endpointDomain", "endpointStatus", "endpointBusinessStatus", "connectionStatus"];
  const shown = lacking.map((name) => `page.Result[0].${name} is missing`).join(", ");
  const message = `The answer is not as the document says: ${shown}`;
  expect(await without(five)).toMatchObject({ message });
  expect(await without({})).toMatchObject({ message: `${message} and 3 more` });
});

test("where there are many problems, not all are counted", async () => {
  const page = { RequestId: "R", Result: new Array(100_000).fill({}) };
  const { client } = stubClient([() => Response.json(page)], { validate: validatePages("throw") });
  const message = expect.stringMatching(/ and at least 9\d more$|, and at least/);
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({ message });
});

test.each([
  [99, "and 94 more"],
  [100, "and at least 95 more"],
  [101, "and at least 95 more"],
])("of %i problems five are shown, %s", (count, more) => {
  const shown = [0, 1, 2, 3, 4].map((index) => `answer.Result[${index}] is no object`).join(", ");
  const operation = { operationId: "ListVpcEndpoints", method: "GET", path: "/", parameters: [], answer: {} };
  const answer = { RequestId: "R", Result: new Array(count).fill(7) };
  expect(() => validatePages("throw")(answer, operation)).toThrow(
    expect.objectContaining({ message: `The answer is not as the document says: ${shown} ${more}` }),
  );
});

test("an answer that is no page, and one of an operation that is not known", () => {
  const single = { operationId: "ListVpcEndpoints", method: "GET", path: "/", parameters: [], answer: {} };
  const validate = validatePages("throw");
  expect(() => validate([], single)).toThrow("The answer is not as the document says: answer is no object");
  expect(() => validate({ RequestId: 7, Result: [] }, single)).toThrow(": answer.RequestId is no string");
  expect(() => validate([], { ...single, operationId: "Other" })).not.toThrow();
  for (const body of [[], { RequestId: 7, Result: [] }]) {
    expect(() => validate(body, single)).toThrow(expect.objectContaining({ requestId: undefined }));
  }
});

test("a validator that is async and rejects ends the call", async () => {
  const { client } = stubClient([() => Response.json({ RequestId: "R", Result: [] })], {
    validate: () => Promise.reject(new Error("not valid")),
  });
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({ message: "not valid" });
});
