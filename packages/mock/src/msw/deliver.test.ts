import { expect, test } from "vitest";
import { deliver } from "./deliver.ts";

const answer = { status: 201, headers: { "x-own": "1" }, body: "four" };

test("an answer is given as it is", async () => {
  const response = deliver(answer);
  expect([response.status, response.headers.get("x-own"), await response.text()]).toEqual([201, "1", "four"]);
});

test.each([
  [204, undefined],
  [304, undefined],
  [204, "mid-body"],
] as const)("%i has no body, and keeps its headers, with the drop %s", (status, drop) => {
  const given = deliver({ ...answer, status }, drop);
  const sent = [given.headers.get("x-own"), given.headers.get("content-length")];
  expect([given.status, ...sent, given.body]).toEqual([status, "1", null, null]);
});

test("an empty answer has no body, and no type", () => {
  const response = deliver({ ...answer, body: undefined });
  expect([response.status, response.body, response.headers.get("content-type")]).toEqual([201, null, null]);
});

test("what is dropped before the headers is a network error", () => {
  expect(deliver(answer, "before-headers").type).toBe("error");
});

test("what is dropped in the middle of the body has its headers and its first half", async () => {
  const response = deliver(answer, "mid-body");
  expect([response.status, response.headers.get("x-own"), response.headers.get("content-length")]).toEqual([
    201,
    "1",
    "4",
  ]);
  const reader = response.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("fo");
  await expect(reader?.read()).rejects.toThrow(new TypeError("The mock dropped the connection"));
});

test("an empty body that is dropped lacks a byte, too", () => {
  expect(deliver({ ...answer, body: undefined }, "mid-body").headers.get("content-length")).toBe("1");
});
