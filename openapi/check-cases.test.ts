import { cases, document } from "@vpc-endpoints/openapi";
import { expect, test } from "vitest";
import { caseProblems } from "./check-cases.ts";
import { readDocument } from "./model/index.ts";

const { operations } = readDocument(document);
const [first] = cases;
if (!first) throw new Error("there are no cases");

test("the cases of this project name what the document has", () => {
  expect(caseProblems(cases, operations)).toEqual([]);
});

test("a case that names an unknown parameter is refused, with its file and the parameters that there are", () => {
  const { parameters = [] } = operations.find(({ operationId }) => operationId === first.operationId) ?? {};
  const known = parameters.map(({ name }) => `\`${name}\``).join(", ");
  const one = { ...first, name: "wrong", request: { ...first.request, pageSize: 2 } };
  const message = `openapi/cases/wrong.json: request: ${one.operationId} has no parameter \`pageSize\`. It has ${known}.`;
  expect(caseProblems([one], operations)).toEqual([{ message, name: "wrong", at: ["request", "pageSize"] }]);
});

test("a case of an unknown operation is refused, with its file", () => {
  const message = "openapi/cases/wrong.json: operationId: the document has no operation `ListThings`.";
  expect(caseProblems([{ ...first, name: "wrong", operationId: "ListThings" }], operations)).toEqual([
    { message, name: "wrong", at: ["operationId"] },
  ]);
});

test("the vendor's case is the first, and a page without entries follows all others", () => {
  const origins = cases.map(({ origin }) => origin);
  expect(origins.lastIndexOf("vendor")).toBeLessThan(origins.indexOf("authored"));
  const empty = cases.map(({ response }) => JSON.stringify(response.body).includes("[]"));
  expect(empty.indexOf(true)).toBeGreaterThan(empty.lastIndexOf(false));
});
