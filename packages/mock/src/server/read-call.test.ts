import { expect, test } from "vitest";
import { readCall } from "./read-call.ts";

const read = (url: string, headers: Record<string, string | string[] | undefined> = {}, method = "GET") =>
  readCall({ method, url, headers }, "text");

test.each([
  [
    "/a/b?x=1&y=%20&x=2",
    "/a/b",
    [
      ["x", "1"],
      ["y", " "],
      ["x", "2"],
    ],
    "/a/b",
  ],
  ["/a/../b%2f", "/a/../b%2f", [], "/b%2f"],
  ["/a?b?c", "/a", [["b?c", ""]], "/a"],
  ["/", "/", [], "/"],
  ["//host/a", "//host/a", [], "//host/a"],
  ["http://host.example/a/../b?x=1", "/b", [["x", "1"]], "/b"],
])("of %s the path is %s as it was sent", (target, path, query, resolved) => {
  const { call, url } = read(target, {}, "PUT");
  expect(call).toEqual({ method: "PUT", path, query, headers: {}, body: "text" });
  expect(url.pathname).toBe(resolved);
});

test("a header that came several times is one", () => {
  const { call } = read("/", { accept: "a/b", "set-cookie": ["a=1", "b=2"], authorization: undefined });
  expect(call.headers).toEqual({ accept: "a/b", "set-cookie": "a=1, b=2" });
});

test.each(["/a#b", "http://host.example/#b"])("%s, which has a fragment, is no target", (target) => {
  expect(() => read(target)).toThrow(new TypeError("The target of the request has a fragment"));
});

test.each(["a", "*", "http://"])("%s is no target", (target) => {
  expect(() => read(target)).toThrow(TypeError);
});

test.each(["application/json", "a/b", "text/plain; charset=utf-8", "text/plain ;a", "x-a.b+c/d-e!f", "a/b  "])(
  "the content type %j is one",
  (type) => {
    expect(read("/", { "content-type": type }).call.headers).toEqual({ "content-type": type });
  },
);

test.each(["", "json", "a/", "/b", "a b/c", "a/b c", "a/b/c", "a/b,c/d", "é/b", "; a/b"])(
  "the content type %j is none",
  (type) => {
    expect(() => read("/", { "content-type": type })).toThrow(
      new TypeError("The header content-type is no media type"),
    );
  },
);
