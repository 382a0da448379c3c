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

/** Timers take no more milliseconds. */
const longest = 2 ** 31 - 1;

/** Makes an adjustable clock of another. */
export function adjustableClock(base: Clock): AdjustableClock {
  let offset = 0;
  let moved = new AbortController();
  const now = () => base.now() + offset;
  const moveTo = (next: number) => {
    offset = next;
    moved.abort();
    moved = new AbortController();
  };
  return {
    now,
    async wait(ms, signal) {
      const until = now() + ms;
      let again: boolean;
      do {
        const move = moved.signal;
        const left = until - now();
        await base.wait(Math.min(left, longest), AbortSignal.any([signal, move]));
        again = (move.aborted || left > longest) && !signal.aborted && now() < until;
      } while (again);
    },
    advance: (ms) => moveTo(offset + ms),
    reset: () => moveTo(0),
  };
}
