import { inspect } from "node:util";
import { type ClientOptions, createClient } from "@vpc-endpoints/client";
import { expect, test, vi } from "vitest";
import { faults } from "./faults.ts";
import { misbehave } from "./misbehaving-server.ts";

const InstanceId = "es-cn-2r429tctl000d****";
const credentials = { accessKeyId: "KEY-ID", accessKeySecret: "KEY-SECRET", securityToken: "STS-TOKEN" };
// Waits of no length, so that a row takes a fraction of a second.
const quick: ClientOptions = { credentials, totalTimeoutMs: 5000, random: () => 0 };
const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

test.each(faults)("$name", async ({ fault, error, attempts, timeoutMs = 2000 }) => {
  await using server = await misbehave(fault);
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, "addEventListener");
  const removed = vi.spyOn(signal, "removeEventListener");
  const before = timers();
  const client = createClient({ ...quick, timeoutMs, baseUrl: server.url });
  const outcome = await client.listVpcEndpoints({ InstanceId }, { signal }).then(
    () => undefined,
    (reason: unknown) => reason,
  );

  if (error) expect(outcome).toMatchObject(error);
  else expect(outcome).toBeUndefined();
  expect(server.requests).toHaveLength(attempts);
  expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
  expect(added).toHaveBeenCalled();
  const printed = inspect(outcome, { depth: 9, showHidden: true }) + JSON.stringify(outcome) + inspect(client);
  for (const secret of Object.values(credentials)) expect(printed).not.toContain(secret);
  await vi.waitFor(() => expect(server.busy()).toBe(0));
  await vi.waitFor(() => expect(timers()).toBeLessThanOrEqual(before + 1));
});

test("a refused connection", async () => {
  const server = await misbehave(() => {});
  await server[Symbol.asyncDispose]();
  const client = createClient({ ...quick, baseUrl: server.url });
  const call = client.listVpcEndpoints({ InstanceId });
  await expect(call).rejects.toMatchObject({ name: "ConnectionError", cause: { cause: { code: "ECONNREFUSED" } } });
});

test("an abort closes the connection", async () => {
  await using server = await misbehave(() => {});
  const controller = new AbortController();
  const client = createClient({ ...quick, timeoutMs: 5000, baseUrl: server.url });
  const call = client.listVpcEndpoints({ InstanceId }, { signal: controller.signal });
  await vi.waitFor(() => expect(server.requests).toHaveLength(1));
  controller.abort();
  await expect(call).rejects.toBe(controller.signal.reason);
  await vi.waitFor(() => expect(server.busy()).toBe(0));
});
