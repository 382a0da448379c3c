import { expect, test, vi } from "vitest";
import { fieldOf, parse } from "./answer.ts";

test.each<[body: string, json: unknown]>([
  ['{"Code":"A"}', { Code: "A" }],
  ["", {}],
  ["null", {}],
  ["[1]", {}],
  ['"text"', {}],
  ["<html>", {}],
  ["<Error><Code>A</Code></Error>", { Code: "A" }],
  ['<?xml version="1.0"?><Error xmlns="a"><Code>A</Code><Message>b</Message></Error>', { Code: "A", Message: "b" }],
  ["<Errors><Code>A</Code></Errors>", {}],
  ["<Error>", {}],
  ["<Error/>", {}],
  ["<Error ></Error>", {}],
  // An error stands at the beginning.
  [`${" ".repeat(1000)}<Error><Code>A</Code></Error>`, {}],
  [`${" ".repeat(993)}<Error><Code>A</Code></Error>`, { Code: "A" }],
])("%j holds %j", async (body, json) => {
  expect(await parse(body)).toEqual(json);
});

test("an error as XML that cannot be read for want of its reader holds nothing", async () => {
  vi.doMock("./xml-error.ts", () => {
    throw new TypeError("Failed to fetch dynamically imported module");
  });
  expect(await parse("<Error><Code>A</Code></Error>")).toEqual({});
  vi.doUnmock("./xml-error.ts");
});

test.each<[json: Record<string, unknown>, value: string | undefined]>([
  [{ Code: "A" }, "A"],
  [{ code: "a" }, "a"],
  [{ Code: "A", code: "a" }, "A"],
  [{ CODE: "A" }, undefined],
  [{ Code: "" }, undefined],
  [{ Code: 7 }, undefined],
  [{ Code: true }, undefined],
  [{ Code: ["A"] }, undefined],
  [Object.create({ Code: "A" }), undefined],
])("the Code of %j is %s", (json, value) => {
  expect(fieldOf(json, "Code")).toBe(value);
});
