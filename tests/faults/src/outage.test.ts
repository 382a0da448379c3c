import { createClient } from "@vpc-endpoints/client";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { answer, json, page } from "./fault-row.ts";
import { type Fault, misbehave } from "./misbehaving-server.ts";
import { expectNothingOpen } from "./observe.ts";
import { credentials, expectNoSecret, printed, watchPrints } from "./secrets.ts";
import { countAttempts, drive, takeOverClock } from "./standing-clock.ts";

beforeAll(takeOverClock);
afterAll(() => void vi.useRealTimers());

interface Phase {
  readonly name: string;
  readonly seconds: number;
  readonly fault: Fault | "refused";
  /** What each call of the phase comes to, and how many attempts the phase has beyond the first ones of its calls. */
  readonly outcome: string;
  readonly retries: number;
}

const unavailable = json({ Code: "ServiceUnavailable" }, 503);
// The outage lasts 30 seconds and 6,000 calls, which without a budget would make 12,000 retries. They make 400: two for
// each call that is under way. Of these the 600 calls that succeed after it earn 120 back.
const phases: readonly Phase[] = [
  { name: "well", seconds: 3, fault: answer(page), outcome: "page", retries: 0 },
  { name: "refused", seconds: 10, fault: "refused", outcome: "ConnectionError", retries: 400 },
  { name: "reset", seconds: 10, fault: (response) => void response.destroy(), outcome: "ConnectionError", retries: 0 },
  { name: "unavailable", seconds: 10, fault: unavailable, outcome: "ApiError: ServiceUnavailable", retries: 0 },
  { name: "well again", seconds: 3, fault: answer(page), outcome: "page", retries: 0 },
  { name: "a second outage", seconds: 1, fault: unavailable, outcome: "ApiError: ServiceUnavailable", retries: 120 },
];
const callers = 200;

test("an outage of 30 seconds under 200 concurrent callers is not multiplied, and all are served after it", async () => {
  let fault: Phase["fault"] = "refused";
  await using server = await misbehave((...request) => fault !== "refused" && fault(...request));
  const prints = watchPrints();
  const shown = new Set<string>();
  const attempts = countAttempts();
  const { hooks } = attempts;
  const client = createClient({ baseUrl: server.url, credentials, hooks, random: () => 0.5 });

  for (const phase of phases) {
    fault = phase.fault;
    if (fault === "refused") await server.refuse();
    else await server.accept();
    const before = { attempts: attempts.begun(), requests: server.requests.length };
    const outcomes = new Map<string, number>();
    const end = performance.now() + phase.seconds * 1000;
    // Each caller calls once a second, however the last call ended.
    const caller = async () => {
      while (performance.now() < end) {
        const outcome = await client
          .listVpcEndpoints({ InstanceId: "es-1" })
          .catch((reason: unknown) => reason)
          .finally(attempts.callEnded);
        if (outcome instanceof Error) shown.add(printed(outcome));
        outcomes.set(nameOf(outcome), (outcomes.get(nameOf(outcome)) ?? 0) + 1);
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    };
    const work = Promise.all(Array.from({ length: callers }, caller));
    await drive(
      work,
      () => attempts.underWay() > 0,
      () => vi.advanceTimersByTimeAsync(100),
    );

    const begun = attempts.begun() - before.attempts;
    const calls = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
    expect(begun - calls, `retries while ${phase.name}`).toBe(phase.retries);
    expect(Object.fromEntries(outcomes), `outcomes while ${phase.name}`).toEqual({
      [phase.outcome]: callers * phase.seconds,
    });
    const reached = server.requests.length - before.requests;
    expect(reached, `requests that reached the server while ${phase.name}`).toBe(fault === "refused" ? 0 : begun);
  }
  await expectNothingOpen(server);
  expectNoSecret([...prints(), ...shown, printed(client)]);
}, 180_000);

function nameOf(outcome: unknown): string {
  if (!(outcome instanceof Error)) return "page";
  return "code" in outcome ? `${outcome.name}: ${outcome.code}` : outcome.name;
}
