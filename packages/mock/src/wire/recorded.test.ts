import { expect, test } from "vitest";
import type { Outcome } from "./answer.ts";
import type { Call } from "./call.ts";
import { createRecorder, recordOf } from "./recorded.ts";

const call: Call = {
  method: "GET",
  path: "/a%20b",
  query: [
    ["page", "1"],
    ["Signature", "s"],
  ],
  headers: { "x-acs-security-token": "s", accept: "application/json" },
  body: "",
};
const outcome = (body: unknown, drop?: Outcome["delivery"]["drop"]): Outcome => ({
  operationId: "GetThing",
  answer: { status: 400, headers: {}, body },
  delivery: { delayMs: 0, drop },
  violations: [{ fault: "request", location: "query.page", message: "must be integer" }],
});

test("a record has what was sent and answered, without secrets", () => {
  expect(recordOf(call, 5, outcome({ Code: "Busy", Message: "Wait." }))).toEqual({
    at: 5,
    method: "GET",
    path: "/a%20b",
    query: [
      ["page", "1"],
      ["Signature", "***"],
    ],
    operationId: "GetThing",
    headers: { "x-acs-security-token": "***", accept: "application/json" },
    violations: outcome({}).violations,
    status: 400,
    code: "Busy",
    message: "Wait.",
  });
});

test.each<[unknown, string | undefined, string | undefined]>([
  [{ Code: "Busy" }, "Busy", undefined],
  [{ Code: "Busy", Message: 5 }, "Busy", undefined],
  [{ Code: 5, Message: "Wait." }, undefined, undefined],
  [{ Message: "Wait." }, undefined, undefined],
  ["<Code>Busy</Code>", undefined, undefined],
])("of the body %j, the record has the code %j and the message %j", (body, code, message) => {
  expect(recordOf(call, 0, outcome(body))).toMatchObject({ code, message });
});

test("a record has no status where the connection was dropped before there was one", () => {
  expect(recordOf(call, 0, outcome({}, "before-headers")).status).toBeUndefined();
  expect(recordOf(call, 0, outcome({}, "mid-body")).status).toBe(400);
});

test.each([
  [0, 3, []],
  [1, 3, [3]],
  [3, 2, [1, 2]],
  [3, 3, [1, 2, 3]],
  [3, 4, [2, 3, 4]],
  [3, 8, [6, 7, 8]],
])("of the capacity %i, after %i requests, %j are kept", (capacity, count, kept) => {
  const recorder = createRecorder(capacity);
  const add = () => {
    for (let at = 1; at <= count; at++) recorder.add(recordOf(call, at, outcome({})));
  };
  const listed = () => recorder.list().map(({ at }) => at);
  add();
  expect(listed()).toEqual(kept);
  recorder.clear();
  expect(listed()).toEqual([]);
  add();
  expect(listed()).toEqual(kept);
});
