import { getEventListeners } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { reason } from "../../test-support/stub.ts";
import { sleep, within } from "./deadline.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const late = new Error("late");
const never = () => new Promise<never>(() => {});
const left = (signal: AbortSignal) => [getEventListeners(signal, "abort").length, vi.getTimerCount()];

test("work that ends leaves no timer and no listener", async () => {
  const { signal } = new AbortController();
  expect(await within({ ms: 50, error: () => late, signal }, async () => "done")).toBe("done");
  const broken = new Error("broken");
  expect(await reason(within({ ms: 50, error: () => late, signal }, () => Promise.reject(broken)))).toBe(broken);
  expect(left(signal)).toEqual([0, 0]);
});

test("work that does not listen is given up when its time is over, and its signal is aborted", async () => {
  const { signal } = new AbortController();
  const given: AbortSignal[] = [];
  const work = (own: AbortSignal) => {
    given.push(own);
    return never();
  };
  const failed = reason(within({ ms: 50, error: () => late, signal }, work));
  await vi.advanceTimersByTimeAsync(49);
  expect(given[0]?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await failed).toBe(late);
  expect(given[0]?.reason).toBe(late);
  expect(left(signal)).toEqual([0, 0]);
});

test("an abort ends work and waits with its reason, and leaves nothing", async () => {
  for (const begin of [
    (signal: AbortSignal) => within({ ms: 50, error: () => late, signal }, never),
    (signal: AbortSignal) => sleep(50, signal),
  ]) {
    const controller = new AbortController();
    const failed = reason(begin(controller.signal));
    controller.abort("enough");
    expect(await failed).toBe("enough");
    expect(left(controller.signal)).toEqual([0, 0]);
    expect(await reason(begin(controller.signal))).toBe("enough");
    expect(left(controller.signal)).toEqual([0, 0]);
  }
});

test("a wait takes its time, with a signal and without, and leaves nothing", async () => {
  const { signal } = new AbortController();
  for (const given of [signal, undefined]) {
    let isOver = false;
    const wait = sleep(50, given).then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(49);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await wait;
    expect(left(signal)).toEqual([0, 0]);
  }
});
