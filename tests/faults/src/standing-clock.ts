import { setImmediate as turn } from "node:timers/promises";
import type { Hooks } from "@vpc-endpoints/client";
import { vi } from "vitest";

/**
 * Puts timers on a clock that a test moves, while every request crosses a real socket. Node's fetch is on that clock too,
 * and closes a connection that has been idle for four seconds of it.
 */
export function takeOverClock(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
}

/** Counts the attempts of a client. */
export interface Attempts {
  /** For the client. */
  readonly hooks: Hooks;
  /** How many were begun. */
  begun(): number;
  /** How many are under way; the others have ended, or wait to be made again. */
  underWay(): number;
  /** Tells that a call is over, and with it its last attempt. */
  callEnded(): void;
}

export function countAttempts(): Attempts {
  let begun = 0;
  let underWay = 0;
  return {
    hooks: {
      onRequest() {
        begun++;
        underWay++;
      },
      onRetry() {
        underWay--;
      },
    },
    begun: () => begun,
    underWay: () => underWay,
    callEnded: () => void underWay--,
  };
}

/**
 * Lets sockets do their work until the work is done, and makes time pass only where nothing else goes on.
 * @param goesOn - whether there is still something to come from a socket.
 * @param pass - makes time pass.
 */
export async function drive(work: Promise<unknown>, goesOn: () => boolean, pass: () => unknown): Promise<void> {
  let done = false;
  const end = () => {
    done = true;
  };
  work.then(end, end);
  while (!done) {
    await turn();
    if (!done && !goesOn()) await pass();
  }
}
