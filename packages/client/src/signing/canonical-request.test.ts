import { expect, test } from "vitest";
import { canonicalQuery, canonicalRequest } from "./canonical-request.ts";

test.each<[query: [string, string][], canonical: string]>([
  [[], ""],
  [[["size", ""]], "size="],
  [
    [
      ["size", "5"],
      ["page", "2"],
    ],
    "page=2&size=5",
  ],
  // By the encoded name alone: `-` comes before `=`, and values of one name stay in their order.
  [
    [
      ["a-b", "1"],
      ["a", "2"],
      ["A", "3"],
    ],
    "A=3&a=2&a-b=1",
  ],
  [
    [
      ["b", ""],
      ["a", "2"],
      ["a", "1"],
      ["a", "3"],
    ],
    "a=2&a=1&a=3&b=",
  ],
  [
    [
      ["ü", "a b"],
      ["z", "*"],
      ["~", "+"],
    ],
    "%C3%BC=a%20b&z=%2A&~=%2B",
  ],
])("the query %j is %s", (query, canonical) => {
  expect(canonicalQuery(query)).toBe(canonical);
});

test("white space around the value of a header is not signed, and headers are in the order of their names", () => {
  const headers = { "x-acs-b": " \t2  2 ", host: "a.example", "x-acs-a": "" };
  const request = { method: "GET", path: "/", query: [], headers, bodyHash: "HASH" };
  expect(canonicalRequest(request)).toBe(
    "GET\n/\n\nhost:a.example\nx-acs-a:\nx-acs-b:2  2\n\nhost;x-acs-a;x-acs-b\nHASH",
  );
});
