import { expect, test } from "vitest";
import { startMock } from "./mock.ts";

test.each<[object, string]>([
  [{ port: "abc" }, 'port: "abc" is no whole number from 0 to 65535'],
  [{ port: 65_536 }, "port: 65536 is no whole number"],
  [{ keepRequests: 1.5 }, "keepRequests: 1.5 is no whole number from 0"],
  [{ keepRequests: Number.NaN }, "keepRequests: NaN is no whole number"],
  [{ keepRequests: -1 }, "keepRequests: -1 is no whole number"],
  [{ seed: "x" }, 'seed: "x" is no whole number'],
])("%j is refused before anything listens", async (options, message) => {
  await expect(startMock(options)).rejects.toThrow(message);
});
