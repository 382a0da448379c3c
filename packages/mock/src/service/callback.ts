import type { Clock } from "./clock.ts";

/** A function of the user failed, which the mock calls. The message has its name, as the user knows it. */
export class CallbackError extends Error {
  override readonly name = "CallbackError";

  private constructor(callback: string, cause: unknown) {
    super(`The callback ${callback} failed: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }

  /** The error of a callback that failed. One callback may call another: then it is that of the inner one. */
  static of(callback: string, reason: unknown): CallbackError {
    return reason instanceof CallbackError ? reason : new CallbackError(callback, reason);
  }
}

/** A clock of the user, whose failures are told from those of the mock. */
export function namedClock(clock: Clock): Clock {
  return {
    now() {
      try {
        return clock.now();
      } catch (error) {
        throw CallbackError.of("clock.now", error);
      }
    },
    async wait(ms, signal) {
      try {
        await clock.wait(ms, signal);
      } catch (error) {
        throw CallbackError.of("clock.wait", error);
      }
    },
  };
}
