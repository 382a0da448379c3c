import { expect, test, vi } from "vitest";
import { reason } from "../test-support/stub.ts";
import { exchange } from "./exchange.ts";

const url = "https://a.example:8443/path?query=SECRET";
const context = { now: new Date(0), redact: (text: string) => text.replaceAll("SECRET", "***") };
const send = (fetch: typeof globalThis.fetch, more: { body?: string; signal?: AbortSignal } = {}) =>
  exchange(
    { method: "PUT", url, headers: { a: "b" }, fetch, maxBodyBytes: 10, signal: new AbortController().signal, ...more },
    context,
  );

test.each([[{}], [{ body: "" }], [{ body: "{}" }]])("what is sent is what fetch is given: %j", async (more) => {
  const response = new Response("text");
  const fetch = vi.fn(async () => response);
  const { signal } = new AbortController();
  expect(await send(fetch, { ...more, signal })).toEqual({ response, text: "text" });
  const init = { method: "PUT", headers: { a: "b" }, signal, redirect: "manual", ...more };
  expect(fetch.mock.calls).toEqual([[url, init]]);
  expect(Object.keys(Object(fetch.mock.calls.flat()[1]))).toEqual(Object.keys(init));
});

test.each<[string, () => Promise<Response>]>([
  ["No answer: a.example:8443", () => Promise.reject(new TypeError("no SECRET"))],
  [
    "The answer broke off: a.example:8443",
    async () =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError("no SECRET")) })),
  ],
])("%s", async (message, fetch) => {
  expect(await reason(send(fetch))).toMatchObject({
    ...{ name: "ConnectionError", message, cause: { name: "TypeError", message: "no ***" } },
  });
});

test("an answer that is too long is an error that says so", async () => {
  const fetch = async () => new Response("x".repeat(11), { headers: { "content-type": "text/plain" } });
  expect(await reason(send(fetch))).toMatchObject({
    name: "InvalidResponseError",
    message: 'The answer with status 200 (text/plain) is longer than 10 bytes: ""',
  });
});

test("after an abort the reason of it counts, whatever fails", async () => {
  const signal = AbortSignal.abort(new Error("enough"));
  expect(await reason(send(() => Promise.reject(new Error("other")), { signal }))).toBe(signal.reason);
});
