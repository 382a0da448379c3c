// The fetch on a dispatcher that the test plays.
import { getEventListeners } from "node:events";
import { Dispatcher } from "undici";
import { expect, test, vi } from "vitest";
import { reason } from "../../test-support/stub.ts";
import { undiciFetch } from "./undici-fetch.ts";

const url = "https://a.example/";

function stub() {
  const handlers: Dispatcher.DispatchHandler[] = [];
  class Stub extends Dispatcher {
    override dispatch(_: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
      handlers.push(handler);
      return true;
    }
  }
  const controller = { aborted: false, paused: false, reason: null, abort: vi.fn(), pause() {}, resume() {} };
  return { fetch: undiciFetch(new Stub()), handlers, controller };
}

async function sent(init: RequestInit = {}) {
  const { fetch, handlers, controller } = stub();
  const response = fetch(url, init);
  await vi.waitUntil(() => handlers.length === 1);
  const [handler = {}] = handlers;
  return { response, handler, controller };
}

test("headers without a value and a phrase that is missing are left out, and pieces of information passed over", async () => {
  const { response, handler, controller } = await sent();
  handler.onResponseStart?.(controller, 103, { link: "hint" });
  handler.onResponseStart?.(controller, 200, { a: "1", b: undefined, c: ["2", "3"] });
  handler.onResponseData?.(controller, Buffer.from("text"));
  handler.onResponseEnd?.(controller, {});
  const { status, statusText, headers } = await response;
  expect([status, statusText, Object.fromEntries(headers)]).toEqual([200, "", { a: "1", c: "2, 3" }]);
  expect(await (await response).text()).toBe("text");
});

test("characters of a header that are no bytes are replaced", async () => {
  const { response, handler, controller } = await sent();
  handler.onResponseStart?.(controller, 200, { a: "\u00e9 \u9519", b: ["\u9519", "c"] });
  expect(Object.fromEntries((await response).headers)).toEqual({ a: "\u00e9 ?", b: "?, c" });
});

test("a phrase that a Response cannot have is none", async () => {
  const { response, handler, controller } = await sent();
  handler.onResponseStart?.(controller, 200, {}, "\u00fc");
  expect((await response).statusText).toBe("");
});

test.each([204, 205, 304])("an answer with status %i has no body", async (status) => {
  const { response, handler, controller } = await sent();
  handler.onResponseStart?.(controller, status, {});
  expect((await response).body).toBeNull();
});

test("an answer to HEAD has no body", async () => {
  const { response, handler, controller } = await sent({ method: "HEAD" });
  handler.onResponseStart?.(controller, 200, {});
  expect((await response).body).toBeNull();
});

test.each(["onResponseEnd", "onResponseError"] as const)("after %s there is no connection to give up", async (end) => {
  const { response, handler, controller } = await sent();
  handler.onResponseStart?.(controller, 204, {});
  if (end === "onResponseEnd") handler.onResponseEnd?.(controller, {});
  else handler.onResponseError?.(controller, new Error("broke off"));
  await response;
  await new Promise(setImmediate);
  expect(controller.abort).not.toHaveBeenCalled();
});

test("an answer that no Response can be is refused, and its connection given up", async () => {
  const { response, handler, controller } = await sent();
  handler.onResponseStart?.(controller, 200, { "a b": "1" });
  const error = await reason(response);
  expect(error).toBeInstanceOf(TypeError);
  // Why it can be none, in the words of the runtime.
  expect(error).toHaveProperty("cause", expect.any(TypeError));
  expect(controller.abort.mock.calls).toEqual([[error]]);
});

test.each(["early", "late"])("an abort that comes %s ends the request", async (when) => {
  const aborting = new AbortController();
  const { response, handler, controller } = await sent({ signal: aborting.signal });
  const error = reason(response);
  if (when === "early") aborting.abort("enough");
  handler.onRequestStart?.(controller, {});
  if (when === "late") aborting.abort("enough");
  expect(await error).toBe("enough");
  expect(controller.abort.mock.calls).toEqual([[new Error("The request was aborted", { cause: "enough" })]]);
  expect(controller.abort.mock.calls[0]?.[0].cause).toBe("enough");
});

test("a request that is not aborted goes on", async () => {
  const { handler, controller } = await sent({ signal: new AbortController().signal });
  handler.onRequestStart?.(controller, {});
  expect(controller.abort).not.toHaveBeenCalled();
});

test.each(["onResponseEnd", "onResponseError"] as const)("no listener is left after %s", async (end) => {
  const { signal } = new AbortController();
  const { response, handler, controller } = await sent({ signal });
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  if (end === "onResponseEnd") {
    handler.onResponseStart?.(controller, 200, {});
    handler.onResponseEnd?.(controller, {});
    await response;
  } else {
    const failure = new Error("broke off");
    handler.onResponseError?.(controller, failure);
    expect(await reason(response)).toBe(failure);
  }
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});
