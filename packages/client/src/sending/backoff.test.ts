import { expect, test } from "vitest";
import { backoff, retryAfter } from "./backoff.ts";

const now = new Date("2026-01-01T00:00:00Z");

test.each<[headers: Record<string, string>, ms: number | undefined]>([
  [{}, undefined],
  [{ "x-acs-retry-after": "1500" }, 1500],
  [{ "x-acs-retry-after": "007" }, 7],
  [{ "x-acs-retry-after": "0" }, undefined],
  [{ "x-acs-retry-after": "10s" }, undefined],
  [{ "x-acs-retry-after": "1.5" }, undefined],
  [{ "x-acs-retry-after": "+5" }, undefined],
  [{ "x-acs-retry-after": "soon", "retry-after": "10" }, 10_000],
  [{ "retry-after": "0" }, 0],
  [{ "retry-after": "120" }, 120_000],
  [{ "retry-after": "120s" }, undefined],
  [{ "retry-after": "-1" }, undefined],
  [{ "retry-after": "0.5" }, undefined],
  [{ "retry-after": "" }, undefined],
  [{ "retry-after": "Thu, 01 Jan 2026 00:00:04 GMT" }, 4000],
  [{ "retry-after": "Thursday, 01-Jan-26 00:00:04 GMT" }, 4000],
  [{ "retry-after": "Thu Jan  1 00:00:04 2026 GMT" }, 4000],
  [{ "retry-after": "Wed, 31 Dec 2025 00:00:00 GMT" }, 0],
  [{ "retry-after": "01 Jan 2026 00:00:04 GMT" }, undefined],
  [{ "retry-after": "2026-01-01T00:00:04Z" }, undefined],
])("%j asks for %s ms", (headers, ms) => {
  expect(retryAfter(new Headers(headers), now)).toBe(ms);
});

test.each<[attempt: number, askedMs: number | undefined, random: number, ms: number]>([
  [1, undefined, 0, 200],
  [1, undefined, 0.5, 300],
  [1, undefined, 0.999, 399],
  [2, undefined, 0.5, 600],
  [5, undefined, 0.5, 4800],
  [6, undefined, 0.5, 7500],
  [60, undefined, 0, 5000],
  [60, undefined, 0.999, 9995],
  // What is asked for, and up to a quarter of it or 200 ms more.
  [1, 0, 0.5, 100],
  [9, 400, 0, 400],
  [9, 400, 0.5, 500],
  [1, 4000, 0.5, 4500],
  [1, 60_000, 0.5, 67_500],
  [1, 999_999, 0.5, 67_500],
])("after attempt %i, asked for %s ms, random %d, the wait is %i ms", (attempt, askedMs, random, ms) => {
  expect(backoff(attempt, askedMs, random)).toBe(ms);
});
