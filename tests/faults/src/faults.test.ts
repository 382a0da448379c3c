import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { answerFaults } from "./answer-faults.ts";
import { connectionFaults } from "./connection-faults.ts";
import { answer, invalid, page } from "./fault-row.ts";
import { misbehave } from "./misbehaving-server.ts";
import { observe } from "./observe.ts";
import { signatureFaults } from "./signature-faults.ts";
import { takeOverClock } from "./standing-clock.ts";

beforeAll(takeOverClock);
afterAll(() => void vi.useRealTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.clearAllTimers();
});

const longestMessage = 1000;

test.each([...connectionFaults, ...answerFaults, ...signatureFaults])("$name", async (row) => {
  const refused = row.fault === "refused";
  await using server = await misbehave(row.fault === "refused" ? () => {} : row.fault);
  if (refused) await server.refuse();
  const { outcome, attempts, waitedMs } = await observe(server, row);

  if (row.error) expect(outcome).toMatchObject(row.error);
  else expect(outcome).toEqual(JSON.parse(page));
  if (outcome instanceof Error) expect(outcome.message.length).toBeLessThan(longestMessage);
  expect(attempts, "attempts").toBe(row.attempts);
  expect(server.requests, "requests that the server saw").toHaveLength(refused ? 0 : row.attempts);
  expect(waitedMs, "milliseconds waited").toBe(row.waitsMs ?? 0);
});

test("a redirect to another host: that host is not asked", async () => {
  await using elsewhere = await misbehave(answer(page));
  await using server = await misbehave(answer("", 302, { location: elsewhere.url }));
  const { outcome, attempts } = await observe(server, {});
  expect(outcome).toMatchObject(invalid(302));
  expect(attempts, "attempts").toBe(1);
  expect(elsewhere.requests, "requests that the other host saw").toEqual([]);
});
