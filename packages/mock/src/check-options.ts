import type { MockOptions } from "./mock.ts";

const most = Number.MAX_SAFE_INTEGER;

/**
 * Holds the numbers among the options to their ranges.
 * @throws {RangeError} naming the option, its value and the range.
 */
export function checkOptions({ port, keepRequests, seed }: MockOptions): void {
  check("port", port, 0, 65_535);
  check("keepRequests", keepRequests, 0, most);
  check("seed", seed, -most, most);
}

function check(name: string, value: unknown, from: number, to: number): void {
  if (value === undefined || (Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= to)) return;
  throw new RangeError(
    `${name}: ${typeof value === "string" ? JSON.stringify(value) : String(value)} is no whole number from ${from} to ${to}`,
  );
}
