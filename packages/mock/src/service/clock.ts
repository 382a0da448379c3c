/** Time, so that tests can stand in for it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Fulfils after this many milliseconds, or as soon as the signal is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** The clock of the system. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener("abort", done);
    }),
};

/** A clock that a test moves while it runs on. */
export interface AdjustableClock extends Clock {
  /** Moves it by this many milliseconds. Who waits until a time that is past then waits no longer. */
  advance(ms: number): void;
  /** Moves it back to the time of the clock that it is made of. */
  reset(): void;
}

/** Makes an adjustable clock of another. */
export function adjustableClock(base: Clock): AdjustableClock {
  let offset = 0;
  const waiting = new Set<AbortController>();
  const now = () => base.now() + offset;
  return {
    now,
    async wait(ms, signal) {
      const until = now() + ms;
      let moved: AbortController;
      do {
        moved = new AbortController();
        waiting.add(moved);
        await base.wait(until - now(), AbortSignal.any([signal, moved.signal]));
        waiting.delete(moved);
      } while (moved.signal.aborted && !signal.aborted && now() < until);
    },
    advance(ms) {
      offset += ms;
      for (const one of waiting) one.abort();
    },
    reset() {
      offset = 0;
    },
  };
}
