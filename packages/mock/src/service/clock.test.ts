import { getEventListeners } from "node:events";
import { afterEach, expect, test, vi } from "vitest";
import { manualClock } from "../../test/support.ts";
import { adjustableClock, type Clock, systemClock } from "./clock.ts";

const longest = 2 ** 31 - 1;
const never = new AbortController().signal;
afterEach(() => {
  vi.useRealTimers();
});

/** Whether a promise is fulfilled by now, and what was due before it is done. */
async function isDone(promise: Promise<void>): Promise<boolean> {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  return done;
}

test("the system's clock waits for its time and leaves nothing behind", async () => {
  vi.useFakeTimers({ now: 5000, toFake: ["Date", "setTimeout", "clearTimeout"] });
  expect(systemClock.now()).toBe(5000);
  const { signal } = new AbortController();
  const waited = systemClock.wait(1000, signal);
  vi.advanceTimersByTime(999);
  expect(await isDone(waited)).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await isDone(waited)).toBe(true);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("the system's clock waits no longer than until the signal is aborted", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const controller = new AbortController();
  const waited = systemClock.wait(1000, controller.signal);
  controller.abort();
  expect(await isDone(waited)).toBe(true);
  const late = systemClock.wait(1000, controller.signal);
  expect(await isDone(late)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test("an adjustable clock runs on from where it is moved to", () => {
  const base = manualClock();
  const clock = adjustableClock(base);
  const start = base.now();
  clock.advance(100);
  clock.advance(20);
  base.advance(3);
  expect(clock.now() - start).toBe(123);
  clock.reset();
  expect(clock.now() - start).toBe(3);
});

test("who waits is told of a move, and waits for what is left", async () => {
  const base = manualClock();
  const clock = adjustableClock(base);
  const waited = clock.wait(1000, never);
  base.advance(100);
  clock.advance(300);
  expect(await isDone(waited)).toBe(false);
  clock.reset();
  expect(await isDone(waited)).toBe(false);
  clock.advance(900);
  expect(await isDone(waited)).toBe(true);
  expect(base.waits).toEqual([1000, 600, 900]);
});

test("the time of the clock below ends a wait, however it tells the time", async () => {
  const waits: number[] = [];
  const base: Clock = {
    now: () => 0,
    async wait(ms) {
      waits.push(ms);
    },
  };
  const clock = adjustableClock(base);
  await clock.wait(1000, never);
  await clock.wait(longest, never);
  clock.advance(5);
  await clock.wait(10, never);
  expect(waits).toEqual([1000, longest, 10]);
});

test("a wait that is too long for a timer is made of several", async () => {
  const base = manualClock();
  const clock = adjustableClock(base);
  const waited = clock.wait(longest + 10, never);
  base.advance(longest);
  expect(await isDone(waited)).toBe(false);
  base.advance(10);
  expect(await isDone(waited)).toBe(true);
  expect(base.waits).toEqual([longest, 10]);
});

test.each([1000, longest + 10])("an aborted wait of %i ms ends, also where the clock is moved", async (ms) => {
  const base = manualClock();
  const clock = adjustableClock(base);
  const controller = new AbortController();
  const waited = clock.wait(ms, controller.signal);
  controller.abort();
  clock.advance(1);
  expect(await isDone(waited)).toBe(true);
  expect(base.waits).toHaveLength(1);
});
