import { expect, test } from "vitest";
import { readInput } from "./read-input.ts";

const url = "https://a.example/b?c=d";
const read = { url: new URL(url), method: "POST", headers: { "x-a": "1" } };
const bytes = new TextEncoder().encode("text");

test("what the client gives is read at once, as it is", () => {
  const { signal } = new AbortController();
  const init = { method: "POST", headers: { "X-A": "1" }, body: "text", signal };
  expect(readInput(url, init)).toEqual({ ...read, headers: { "X-A": "1" }, body: "text", signal });
  expect(readInput(url, {})).toEqual({ url: new URL(url), method: "GET", headers: {}, body: null, signal: undefined });
  expect(readInput(url, { body: null, signal: null })).toMatchObject({ body: null, signal: undefined });
});

test.each<[string, string | URL | Request, RequestInit]>([
  ["a URL", new URL(url), { method: "POST", headers: { "X-A": "1" }, body: "text" }],
  ["a Request", new Request(url, { method: "POST", headers: { "X-A": "1" }, body: "text" }), {}],
  ["Headers", url, { method: "POST", headers: new Headers({ "X-A": "1" }), body: "text" }],
  ["a list of headers", url, { method: "POST", headers: [["X-A", "1"]], body: "text" }],
  ["bytes as the body", url, { method: "POST", headers: { "X-A": "1" }, body: bytes }],
])("%s is read as a Request reads it", async (_, input, init) => {
  const reading = readInput(input, init);
  expect(reading).toBeInstanceOf(Promise);
  expect(await reading).toMatchObject({ ...read, body: bytes });
});

test("a Request without a body has none", async () => {
  expect(await readInput(new Request(url), {})).toMatchObject({ method: "GET", body: null });
});
