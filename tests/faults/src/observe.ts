import { getEventListeners } from "node:events";
import { type ClientOptions, createClient } from "@vpc-endpoints/client";
import { expect, vi } from "vitest";
import type { MisbehavingServer } from "./misbehaving-server.ts";
import { credentials, expectNoSecret, printed, watchPrints } from "./secrets.ts";
import { countAttempts, drive } from "./standing-clock.ts";

// Longer than Node's fetch keeps an idle connection and shorter than the limit of an attempt, so that a timer that the
// client forgot is still there.
const keepAliveMs = 5000;

/** What a call has to do with. */
export interface Situation {
  readonly options?: ClientOptions | undefined;
  /** Where the server leaves an answer without an end. */
  readonly stalls?: "before headers" | "after headers" | undefined;
  /** Whether the caller gives up as soon as nothing goes on. */
  readonly aborts?: boolean | undefined;
}

/** What a call came to. */
export interface Observed {
  /** The page or the error. */
  readonly outcome: unknown;
  readonly attempts: number;
  /** By the client's clock. */
  readonly waitedMs: number;
}

/** Makes a call and expects that it leaves nothing behind: no socket, timer or listener, and nothing secret in print. */
export async function observe(server: MisbehavingServer, { options, stalls, aborts }: Situation): Promise<Observed> {
  const controller = new AbortController();
  const { signal } = controller;
  const attempts = countAttempts();
  const listening: number[] = [];
  let headers = 0;
  const fetch: typeof globalThis.fetch = async (...request) => {
    listening.push(getEventListeners(signal, "abort").length);
    const response = await globalThis.fetch(...request);
    headers++;
    return response;
  };
  const prints = watchPrints();
  const before = processListeners();
  const { hooks } = attempts;
  const client = createClient({ baseUrl: server.url, credentials, fetch, hooks, random: () => 0, ...options });
  const start = performance.now();
  const call = client
    .listVpcEndpoints({ InstanceId: "es-cn-2r429tctl000d****" }, { signal })
    .catch((reason: unknown) => reason)
    .finally(attempts.callEnded);
  const stalled = () => server.stalled() > 0 && (stalls === "before headers" || headers === server.requests.length);
  const goesOn = () => attempts.underWay() > 0 && !(stalls && stalled());
  await drive(call, goesOn, () => (aborts ? controller.abort() : vi.advanceTimersToNextTimerAsync()));
  const outcome = await call;
  const waitedMs = performance.now() - start;

  expect(new Set(listening), "listeners on the caller's signal during an attempt").toEqual(new Set([1]));
  expect(getEventListeners(signal, "abort"), "listeners left on the caller's signal").toEqual([]);
  expect(processListeners(), "listeners of the process").toEqual(before);
  await expectNothingOpen(server);
  expectNoSecret([...prints(), printed(outcome), printed(client)]);
  return { outcome, attempts: attempts.begun(), waitedMs };
}

/** Expects that no request is under way, and no connection or timer is left after the time that Node keeps idle ones. */
export async function expectNothingOpen(server: MisbehavingServer): Promise<void> {
  const patience = { timeout: 5000, interval: 5 };
  await vi.waitFor(() => expect(server.busy(), "requests that hold their connection").toBe(0), patience);
  await vi.advanceTimersByTimeAsync(keepAliveMs);
  await vi.waitFor(() => expect(server.connections(), "connections left").toBe(0), patience);
  expect(vi.getTimerCount(), "timers left").toBe(0);
}

function processListeners(): Record<string, number> {
  return Object.fromEntries(process.eventNames().map((name) => [String(name), process.listenerCount(name)]));
}
