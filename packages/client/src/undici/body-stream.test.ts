import type { Dispatcher } from "undici";
import { expect, test } from "vitest";
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
