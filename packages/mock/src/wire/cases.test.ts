import { type Case, cases } from "@vpc-endpoints/openapi";
import { expect, test } from "vitest";
import { answerOfCase, caseNamed, caseWithCode, firstSuccess } from "./cases.ts";

const one = (
  name: string,
  operationId: string,
  status: number,
  body: object,
  headers: Case["response"]["headers"] = {},
): Case => ({
  name,
  title: name,
  origin: "authored",
  operationId,
  request: {},
  response: { status, headers, body: { ...body } },
});

const things = [
  one("redirected", "GetThing", 300, {}),
  one("listed", "ListThings", 200, {}),
  one("got", "GetThing", 200, {}),
  one("got-again", "GetThing", 200, {}),
  one("busy-list", "ListThings", 503, { Code: "Busy" }),
  one("busy", "GetThing", 503, { Code: "Busy" }),
  one("gone", "GetThing", 404, { Code: "Gone" }),
];

test("each case is found by its name, and the names of all are listed for another one", () => {
  for (const expected of cases) expect(caseNamed(expected.name)).toBe(expected);
  const names = cases.map(({ name }) => name).join(", ");
  expect(() => caseNamed("no-case")).toThrow(new RangeError(`case: there is no case "no-case". There are: ${names}`));
});

test.each<[string, string | undefined, string | undefined]>([
  ["Busy", "GetThing", "busy"],
  ["Busy", "ListThings", "busy-list"],
  ["Busy", "CreateThing", "busy-list"],
  ["Busy", undefined, "busy-list"],
  ["Gone", "ListThings", "gone"],
  ["Other", "GetThing", undefined],
])("the case that answers %s to %s is %s", (code, operationId, name) => {
  expect(caseWithCode(code, operationId, things)?.name).toBe(name);
});

test("the first success is one of the operation, and below 300", () => {
  expect(firstSuccess("GetThing", things).name).toBe("got");
  expect(firstSuccess("ListThings", things).name).toBe("listed");
  expect(() => firstSuccess("CreateThing", things)).toThrow("openapi/cases: no case of CreateThing is a success");
  expect(() => firstSuccess("GetThing", things.slice(0, 1))).toThrow("no case of GetThing is a success");
});

test("the answer of a case carries its request ID in the header, unless the case says otherwise", () => {
  const body = { RequestId: "A" };
  expect(answerOfCase(one("a", "GetThing", 201, body))).toEqual({
    status: 201,
    headers: { "x-acs-request-id": "A" },
    body,
  });
  expect(answerOfCase(one("a", "GetThing", 200, {}, { "x-a": "1" }))).toEqual({
    status: 200,
    headers: { "x-a": "1" },
    body: {},
  });
  expect(answerOfCase(one("a", "GetThing", 200, body, { "x-acs-request-id": "B" })).headers).toEqual({
    "x-acs-request-id": "B",
  });
  expect(answerOfCase(one("a", "GetThing", 200, { RequestId: 5 })).headers).toEqual({});
});
