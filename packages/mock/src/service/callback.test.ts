import { expect, test } from "vitest";
import { manualClock } from "../../test/support.ts";
import { CallbackError, namedClock } from "./callback.ts";

const broken = (reason: unknown) =>
  namedClock({
    now() {
      throw reason;
    },
    wait: () => Promise.reject(reason),
  });
const { signal } = new AbortController();

test.each([
  [new Error("it is broken"), "it is broken"],
  ["no error", "no error"],
])("a clock that fails with %s is named", async (reason, text) => {
  const clock = broken(reason);
  const failure = (name: string) =>
    expect.objectContaining({ name: "CallbackError", message: `The callback ${name} failed: ${text}`, cause: reason });
  expect(clock.now).toThrow(failure("clock.now"));
  await expect(clock.wait(1, signal)).rejects.toEqual(failure("clock.wait"));
});

test("of callbacks that call one another the inner one is named", () => {
  const inner = CallbackError.of("clock.now", "it is broken");
  expect(CallbackError.of("clock.wait", inner)).toBe(inner);
});

test("a clock that does not fail is the same", async () => {
  const base = manualClock();
  const clock = namedClock(base);
  const waited = clock.wait(5, signal);
  base.advance(5);
  await waited;
  expect([clock.now(), base.waits]).toEqual([base.now(), [5]]);
});
