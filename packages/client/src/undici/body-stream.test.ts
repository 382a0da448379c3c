import type { Dispatcher } from "undici";
import { expect, test, vi } from "vitest";
import { bodyStream } from "./body-stream.ts";

test("an empty piece of a body is passed over, and not asked for again", async () => {
  let resumed = 0;
  const dispatch: Dispatcher.DispatchController = {
    aborted: false,
    paused: true,
    reason: null,
    abort() {},
    pause() {},
    resume() {
      resumed++;
      // Undici gives one on each resume in the middle of a piece of HTTP.
      if (resumed < 100) body.push(new Uint8Array());
    },
  };
  const body = bodyStream(dispatch);
  const reading = body.stream.getReader().read();
  body.push(new Uint8Array([1]));
  expect((await reading).value).toEqual(new Uint8Array([1]));
  expect(resumed).toBeLessThan(5);
});

function begin() {
  const dispatch = {
    aborted: false,
    paused: false,
    reason: null,
    abort: vi.fn(),
    pause: vi.fn(() => {
      dispatch.paused = true;
    }),
    resume: vi.fn(() => {
      dispatch.paused = false;
    }),
  };
  return { dispatch, body: bodyStream(dispatch) };
}

const piece = new Uint8Array([1]);

test("the dispatcher stops while sixteen pieces wait, and goes on when one is read", async () => {
  const { dispatch, body } = begin();
  for (let count = 0; count < 15; count++) body.push(piece);
  expect(dispatch.pause).not.toHaveBeenCalled();
  body.push(piece);
  expect(dispatch.pause).toHaveBeenCalledTimes(1);
  expect(dispatch.resume).not.toHaveBeenCalled();
  await body.stream.getReader().read();
  expect(dispatch.resume).toHaveBeenCalledTimes(1);
});

test("an empty piece does not count as one that waits", () => {
  const { dispatch, body } = begin();
  for (let count = 0; count < 16; count++) body.push(new Uint8Array());
  expect(dispatch.pause).not.toHaveBeenCalled();
});

test("a dispatcher that did not stop is not asked to go on", async () => {
  const { dispatch, body } = begin();
  body.push(piece);
  await body.stream.getReader().read();
  expect(dispatch.resume).not.toHaveBeenCalled();
});

test.each(["close", "fail"] as const)("what comes after the end of a body by %s counts no more", async (end) => {
  const { body } = begin();
  const failure = new Error("broke off");
  body.push(piece);
  if (end === "close") body.close();
  const reader = body.stream.getReader();
  expect((await reader.read()).value).toBe(piece);
  if (end === "fail") body.fail(failure);
  body.push(piece);
  body.close();
  body.fail(new Error("later"));
  if (end === "close") expect((await reader.read()).done).toBe(true);
  else await expect(reader.read()).rejects.toBe(failure);
});

test("a failure after the end does not take back what waits to be read", async () => {
  const { body } = begin();
  body.push(piece);
  body.close();
  body.fail(new Error("later"));
  expect((await body.stream.getReader().read()).value).toBe(piece);
});

test.each([
  [new Error("enough"), new Error("enough")],
  ["enough", new Error("The body was cancelled")],
])("cancelling with %s aborts the request, and nothing is taken any more", async (why, told) => {
  const { dispatch, body } = begin();
  await body.stream.cancel(why);
  expect(dispatch.abort.mock.calls).toEqual([[told]]);
  body.push(piece);
  body.close();
  body.fail(new Error("later"));
});
