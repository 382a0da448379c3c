import { vi } from "vitest";

let firing: AbortController | undefined;

/**
 * Fake timers that fire one after the other by themselves, so that a test may wait for a call that is tried again. What the
 * client loads when it is needed is waited for first: else a limit would end while a module loads.
 */
export function useFiringTimers(options?: { now: Date }): void {
  vi.useFakeTimers(options);
  const own = new AbortController();
  firing = own;
  void fireUntil(own.signal);
}

/** From here on the test says how the time goes. */
export function holdTimers(): void {
  firing?.abort();
}

/** For `afterEach`. */
export function useRealTimers(): void {
  holdTimers();
  vi.useRealTimers();
}

async function fireUntil(end: AbortSignal): Promise<void> {
  while (!end.aborted) {
    await vi.dynamicImportSettled();
    if (!end.aborted) await vi.advanceTimersToNextTimerAsync();
  }
}
