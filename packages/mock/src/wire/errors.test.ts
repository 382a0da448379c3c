import { cases } from "@vpc-endpoints/openapi";
import { expect, test } from "vitest";
import { answerOfCase, caseWithCode } from "./cases.ts";
import { errorAnswer, invalidParameter, missingParameter, noOperation } from "./errors.ts";

/** The answer of the case with this `Code`, which a refusal starts from. */
function answerWithCode(code: string) {
  const found = caseWithCode(code, undefined);
  if (!found) throw new Error(`openapi/cases: no case answers ${code}`);
  return { ...answerOfCase(found), body: found.response.body };
}

const like = answerWithCode("InvalidParameter");

test("a refusal is answered like the case with its code", () => {
  const forbidden = answerWithCode("Forbidden.RAM");
  expect(errorAnswer({ code: "Forbidden.RAM" }, undefined, undefined)).toEqual(forbidden);
  expect(forbidden).not.toEqual(like);
});

test("a code that no case has is answered like InvalidParameter, with that code", () => {
  expect(errorAnswer({ code: "Unheard" }, undefined, undefined)).toEqual({
    ...like,
    body: { ...like.body, Code: "Unheard" },
  });
});

test("status, headers, message and request ID of a refusal replace those of the case", () => {
  const message = (ofCase: string) => `${ofCase} More.`;
  expect(
    errorAnswer({ code: "InvalidParameter", status: 418, headers: { allow: "GET" }, message }, undefined, "ID"),
  ).toEqual({
    status: 418,
    headers: { ...like.headers, allow: "GET", "x-acs-request-id": "ID" },
    body: { ...like.body, Message: `${like.body.Message} More.`, RequestId: "ID" },
  });
});

test("without a message in the case, there is none to make another from", () => {
  const silent = cases.map((one) => {
    const { Message: _, ...body } = one.response.body;
    return { ...one, response: { ...one.response, body } };
  });
  const message = (ofCase: string) => `Why: ${ofCase}`;
  expect(errorAnswer({ code: "InvalidParameter", message }, undefined, undefined, silent).body).toHaveProperty(
    "Message",
    "Why: ",
  );
});

test("where no case answers InvalidParameter, that is said", () => {
  expect(() => errorAnswer({ code: "Unheard" }, undefined, undefined, [])).toThrow(
    "openapi/cases: no case answers InvalidParameter",
  );
});

test.each([
  ["", "The request is invalid: it is too long."],
  ["body", "The body is invalid: it is too long."],
  ["page", "The parameter page is invalid: it is too long."],
])("the refusal of %j", (name, text) => {
  const { code, message } = invalidParameter(name, "is too long");
  expect([code, message?.("")]).toEqual(["InvalidParameter", text]);
});

test("the refusal of a request that lacks something", () => {
  const { code, message } = missingParameter("header accept");
  expect([code, message?.("")]).toEqual(["MissingParameter", "The header accept is required."]);
});

test.each<[string[], object, string]>([
  [[], { code: "InvalidAction.NotFound", status: 404 }, "No operation has this path."],
  [
    ["GET", "POST"],
    { code: "InvalidAction.NotFound", status: 405, headers: { allow: "GET, POST" } },
    "With this path there is only GET, POST.",
  ],
])("the refusal of a path that has the methods %j", (allowed, expected, text) => {
  const { message, ...refusal } = noOperation(allowed);
  expect(refusal).toEqual(expected);
  expect(message?.("")).toBe(text);
});
