import { expect, test } from "vitest";
import { checkOptions } from "./check-options.ts";
import { startMock } from "./mock.ts";

const most = Number.MAX_SAFE_INTEGER;

test.each<[object, string]>([
  [{ port: "abc" }, 'port: "abc" is no whole number from 0 to 65535'],
  [{ port: 65_536 }, "port: 65536 is no whole number"],
  [{ port: -1 }, "port: -1 is no whole number"],
  [{ keepRequests: 1.5 }, "keepRequests: 1.5 is no whole number from 0"],
  [{ keepRequests: Number.NaN }, "keepRequests: NaN is no whole number"],
  [{ keepRequests: -1 }, "keepRequests: -1 is no whole number"],
  [{ seed: "x" }, 'seed: "x" is no whole number'],
  [{ seed: most + 1 }, `seed: ${most + 1} is no whole number from -${most} to ${most}`],
])("%j is refused before anything listens", async (options, message) => {
  await expect(startMock(options)).rejects.toThrow(message);
});

test.each([
  {},
  { port: 0, keepRequests: 0, seed: 0 },
  { port: 65_535, keepRequests: most, seed: most },
  { port: undefined, keepRequests: undefined, seed: -most },
])("%j is in range", (options) => {
  expect(() => checkOptions(options)).not.toThrow();
});
