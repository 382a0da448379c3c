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

test("a tool that waits with HEAD finds the mock ready", async () => {
  await using mock = await startMock();
  const answer = await fetch(`${mock.url}/_mock/health`, { method: "HEAD" });
  expect([answer.status, await answer.text()]).toEqual([200, ""]);
});

test("a list for an instance without a name is refused", async () => {
  await using mock = await startMock({ endpoints: { "es-1": [] } });
  const init = { method: "PUT", headers: { "content-type": "application/json" }, body: "[]" };
  const answer = await fetch(`${mock.url}/_mock/endpoints/`, init);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await (await fetch(`${mock.url}/_mock/endpoints`)).json()).toEqual({ "es-1": [] });
});
